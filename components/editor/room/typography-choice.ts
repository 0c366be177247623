/** Whether this browser's writer wants quotation marks and dashes set as they are printed; yes until told otherwise. */
const key = "broadsheet-plain-characters";

export function typographyIsOn(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return true;
  }
}

export function chooseTypography(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, "1");
  } catch {
    // A browser that keeps nothing forgets this too; it is asked again next time.
  }
}
