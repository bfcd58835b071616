/** The public address of the project. `repository` in package.json owns it; `npm run set-address` writes it everywhere. */

/** The files that hold the address, by their paths. */
export const ADDRESSED = {
  package: 'package.json',
  plugin: 'integrations/wordpress/off-the-wire.php',
} as const;

type Texts = Readonly<Record<keyof typeof ADDRESSED, string>>;

/** The address in the text of package.json, if there is one. */
export function addressIn(json: string): string | undefined {
  // The boundary to our own package.json.
  const { repository } = JSON.parse(json) as { repository?: { url: string } };
  return repository?.url.replace(/^git\+|\.git$/g, '');
}

/** The texts of the files with this address in place of another. Without an address none of them holds one. */
export function withAddress(texts: Texts, address: string | undefined): Texts {
  const own = address && {
    homepage: `${address}#readme`,
    bugs: `${address}/issues`,
    repository: { type: 'git', url: `git+${address}.git` },
  };
  const fields = Object.entries(JSON.parse(texts.package) as object).filter(
    ([name]) => !['homepage', 'bugs', 'repository'].includes(name),
  );
  const place = fields.findIndex(([name]) => name === 'license');
  fields.splice(place, 0, ...Object.entries(own || {}));
  return {
    package: `${JSON.stringify(Object.fromEntries(fields), null, 2)}\n`,
    plugin: texts.plugin
      .replace(/^ \* Plugin URI: .*\n/m, '')
      .replace(/^ \* Plugin Name: .*\n/m, (line) =>
        address ? `${line} * Plugin URI:        ${address}\n` : line,
      ),
  };
}
