import { Table, Td, Th, Tr } from "@/components/ui/table";
import { DEMO_ACCOUNTS, viSignIn } from "@/lib/text/vi-sign-in";

/** Only where nobody works for real: whom to be. */
export function DemoAccounts() {
  const { demo } = viSignIn;
  return (
    <section aria-labelledby="demo" className="border-t border-line pt-8 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-10">
      <h2 id="demo" className="text-base font-semibold">
        {demo.title}
      </h2>
      <p className="mt-1 mb-3 text-ink-2">
        {demo.lead} <code className="font-medium whitespace-nowrap text-ink select-all">{demo.password}</code>
      </p>
      <Table caption={demo.caption} hidesCaption>
        <thead>
          <tr>
            <Th>{demo.account}</Th>
            <Th>{demo.who}</Th>
          </tr>
        </thead>
        <tbody>
          {DEMO_ACCOUNTS.map((account) => (
            <Tr key={account.username}>
              <Th scope="row">
                <code className="select-all">{account.username}</code>
              </Th>
              <Td>{account.who}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="mt-3 text-xs text-ink-3">{demo.more}</p>
    </section>
  );
}
