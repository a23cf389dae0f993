/** Hosts and file names of the small pictures that state a fact; of other pictures none is one. */
const BADGE =
  /shields\.io|badgen\.net|forthebadge|badge\.fury\.io|zenodo\.org\/badge|mybinder\.org\/badge|colab-badge|open-in-colab|open_in_colab|kaggle\.com\/static\/images\/open-in|travis-ci\.(?:org|com)|circleci\.com\/gh\/.*\.svg|codecov\.io|coveralls\.io|app\.codacy\.com|sonarcloud\.io\/api\/project_badges|api\.codeclimate|readthedocs\.org\/projects\/.*badge|img\.badgesize|isitmaintained\.com|komarev\.com|hits\.(?:seeyoufarm|dwyl)|visitor-badge|skillicons\.dev|open-in-[\w-]+\.svg|deploy-badge|gitter\.im|deepnote\.com\/buttons|(?:^|[/_.-])badges?(?:[/_.?-]|$)/i;

/** Whether the picture at an address is a badge: a build, a version, a button that opens a notebook. */
export const isBadge = (address: string): boolean => BADGE.test(address);
