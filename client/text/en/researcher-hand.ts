import { counted, decimals, listed } from '../number-text.ts';

const degrees = (value: number) => `${decimals(value, Number.isInteger(value) ? 0 : 1)}°`;

/** Words of what is done by hand to factors and flags. */
export const handText = {
  degrees,
  turning: {
    nav: 'Turn by hand',
    title: 'Turn the factors by hand',
    lead: 'Each mark is a Q-sort, placed by its loadings on two factors. Turn the two axes until a person you know, or a group, lies along one. Everything else on the page follows; the other factors stay.',
    across: 'Across',
    up: 'Up',
    turn: (first: string, second: string) => `Turn ${first} towards ${second}`,
    exact: 'Degrees',
    picture: (first: string, second: string) => `Q-sorts by their loadings on ${first} and ${second}`,
    finding: (first: string, defineFirst: number, second: string, defineSecond: number) =>
      `${counted(defineFirst, 'Q-sort defines', 'Q-sorts define')} ${first}, ${defineSecond} ${second}`,
    subtitle: (threshold: string) =>
      `Filled marks define one of the two; beyond the dashed lines (±${threshold}) a loading is significant`,
    steps: 'Turns so far',
    step: (first: string, second: string, turned: number) =>
      `${first} towards ${second} by ${degrees(turned)}`,
    none: 'Not turned by hand yet.',
    undo: 'Undo the last step',
    oblique:
      'Factors made oblique cannot be turned by hand. Choose varimax, another right-angled rotation or none.',
    qSort: 'Q-sort',
    defines: 'Defines',
    table: (first: string, second: string) => `Loadings on ${first} and ${second}`,
  },

  factor: {
    open: (letter: string) => `Factor ${letter}: name, reflect, move, split, drop`,
    title: (letter: string) => `Factor ${letter}`,
    close: 'Close',
    done: 'Done',
    name: 'Name',
    nameHint: 'For this page, and for the viewpoint when the solution is saved.',
    actions: 'What can be done to it',
    invert: 'Reflect',
    invertUse: 'Change all its signs: what it ranked highest becomes lowest.',
    left: 'Move left',
    right: 'Move right',
    moveUse: 'Its letter changes; nothing else does.',
    split: 'Split in two',
    splitUse: 'For a bipolar factor: each end becomes a viewpoint of its own, with its own people.',
    join: 'Make one again',
    joinUse: 'Both ends become one bipolar factor.',
    drop: 'Drop',
    dropUse: 'Take it off the page. The others stay as they are; people who define only it define none.',
    lastOne: 'The last factor cannot be dropped.',
    dropped: 'Dropped by hand',
    restore: (number: number) => `Take back the factor found as number ${number}`,
    chip: (number: number) => `no. ${number}`,
  },

  flags: {
    edit: 'Set flags by hand',
    stop: 'Done with flags',
    lead: 'Press a loading to let that person define that factor, or not. A flag by hand stays when the rotation changes.',
    toggle: (name: string, letter: string) => `${name} defines ${letter}`,
    byHand: 'set by hand',
    key: 'Flag set or taken away by hand',
    count: (set: number, taken: number) =>
      listed([
        ...(set > 0 ? [counted(set, 'flag set', 'flags set')] : []),
        ...(taken > 0 ? [`${taken} taken away`] : []),
      ]) + ' by hand.',
    byRule: 'Back to the rule',
  },
};
