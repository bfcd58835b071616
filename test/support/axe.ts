import axe from 'axe-core';

/** `target-size` of WCAG 2.2 is off by default: only naming the tags turns it on. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in an element, open shadow trees included: one readable paragraph each. */
export async function violationsOf(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    // Landmarks are the host page's to give: these elements do not make up a page of their own.
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.map(describeViolation);
}

/** Fails with everything that axe finds wrong in an element, open shadow trees included. */
export async function expectAccessible(element: Element): Promise<void> {
  const violations = await violationsOf(element);
  if (violations.length) throw new Error(`axe found:\n${violations.join('\n')}`);
}

function describeViolation({ id, impact, help, nodes }: axe.Result): string {
  const places = nodes.map(
    ({ target, failureSummary }) =>
      `  at ${target.flat().join(' >> ')}\n    ${failureSummary?.replaceAll('\n', '\n    ') ?? ''}`,
  );
  return `${id} (${impact ?? 'no impact said'}): ${help}\n${places.join('\n')}`;
}
