/** Copies text. Old web views have no clipboard for pages: there the text is selected and copied. @throws where that fails too */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isDone = document.execCommand('copy');
    field.remove();
    if (!isDone) throw new Error('The text could not be copied.');
  }
}
