/** The versions of Node that the tools of this package run on, as Vite needs them. */

/**
 * One sentence about a version of Node that is too old, or nothing.
 * @param {string} version Such as `20.19.0`.
 */
export function complaintAbout(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isGood = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isGood) return undefined;
  return `This needs Node 20.19, 22.12 or newer, and this is Node ${version}: install one from https://nodejs.org.`;
}
