import type { Setting } from '../../../claim/Setting.ts';
import { type Html, html } from '../../markup/Html.ts';
import { settingHtml } from '../../markup/settingHtml.ts';
import { settingText } from '../../../results/words/settingText.ts';

/** The caption of a picture: its title and the parameters that are fixed in it. */
export function pictureTitle({ title, at }: { readonly title: string; readonly at: Setting }): Html {
  return html`${title}${Object.keys(at).length > 0 && html` <small>at ${settingHtml(at)}</small>`}`;
}

/** The same in words. */
export function titleInWords({ title, at }: { readonly title: string; readonly at: Setting }): string {
  return Object.keys(at).length === 0 ? `${title}.` : `${title}, at ${settingText(at)}.`;
}
