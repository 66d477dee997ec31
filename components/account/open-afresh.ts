/** Goes on in a new document instead of the router: whatever the browser's memory holds of another person or another assignment is gone. */
export function openAfresh(path: string): void {
  window.location.assign(path);
}
