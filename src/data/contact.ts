/** Where questions about a report go: a page that takes a title and a text, or a mailbox. */

/** Kinds of address that are taken; nothing that would run, and nothing unencrypted. */
export const contactForms = 'https://… | mailto:…';

const mailbox = /^mailto:[^\s@?&#,;<>"']+@[^\s@?&#,;<>"']+\.[^\s@?&#,;<>"']+$/iu;

/** The address as written; undefined for anything but `https:` with a host, or one mailbox without parameters. */
export const readContact = (text: string): string | undefined => {
  if (/[\s\p{Cc}]/u.test(text)) return undefined;
  if (mailbox.test(text)) return text;
  if (!/^https:\/\/[^/]/i.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const isPlain = username === '' && password === '' && hash === '';
  return protocol === 'https:' && hostname !== '' && isPlain ? text : undefined;
};
