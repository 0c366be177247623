import { expect, type Locator, type Page } from "playwright/test";

/** The text of the article that is open. */
export function textOf(page: Page): Locator {
  return page.getByRole("textbox", { name: "Text", exact: true });
}

/** Where the saving stands, in words. */
export function savingOf(page: Page): Locator {
  return page.getByRole("status").filter({ hasText: /^(Saved at|Saving|Offline|Signed out|Not saved|Somebody else)/ });
}

/** Opens an article and waits until it can be written in. */
export async function openArticle(page: Page, id: string): Promise<Locator> {
  await page.goto(`/admin/articles/${id}`);
  const text = textOf(page);
  await expect(text).toBeVisible();
  return text;
}

/** The caret behind the last character of the text. */
export async function goToEnd(page: Page): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
}

/** Pastes what a program would put on the clipboard. */
export async function paste(page: Page, given: { html?: string; text?: string }): Promise<void> {
  await textOf(page).evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData("text/html", html);
    clipboardData.setData("text/plain", text ?? "");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, given);
}
