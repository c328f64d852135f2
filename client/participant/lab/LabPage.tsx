import { useEffect, useState } from 'react';
import type { LabComputerState } from '../../../server/contract/lab.ts';
import { readLabComputer } from '../../api/lab.api.ts';
import { textDirection } from '../../text/text-direction.ts';
import type { SortingStart } from '../sorting-start.ts';
import type { DeliveryState, DeliverySystem } from './delivery-system.ts';
import {
  agree,
  decline,
  hasAgreed,
  putAway,
  remove,
  sortingStart,
  type Lab,
  type Seated,
} from './lab-desk.tsx';
import { LabConsent } from './LabConsent.tsx';
import { LabDeclined, LabInterrupted, LabLeaving } from './LabMoments.tsx';
import { LabOverview } from './LabOverview.tsx';
import { LabStart, type Obstacle } from './LabStart.tsx';
import type { LabSituation } from './lab-storage.ts';
import { LabKept, LabReceipt } from './LabSecret.tsx';
import { LabSort } from './LabSort.tsx';
import { labWords } from './lab-words.ts';
import { useIdle } from './use-idle.ts';

interface LabPageProps {
  readonly lab: Lab;
  readonly situation: LabSituation;
  readonly deliveries: DeliverySystem;
  /** Does the page open without a network. */
  readonly isKept: Promise<boolean>;
}

type Screen =
  | { readonly kind: 'start' | 'consent' | 'declined' | 'overview' }
  | { readonly kind: 'interrupted'; readonly person: Seated }
  | { readonly kind: 'sort' | 'sealed'; readonly person: Seated; readonly start: SortingStart }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'kept'; readonly code: string };

const MINUTE_MS = 60_000;

/** After so long without a touch: is anybody there still. */
const IDLE_MS: Readonly<Record<Screen['kind'], number | null>> = {
  start: null,
  overview: 10 * MINUTE_MS,
  consent: 10 * MINUTE_MS,
  declined: MINUTE_MS,
  sort: 10 * MINUTE_MS,
  // Whoever went for a moment can still say so; then it is sealed, and not lost.
  interrupted: 30 * MINUTE_MS,
  leaving: null,
  // A code is on the screen.
  sealed: 5 * MINUTE_MS,
  kept: 5 * MINUTE_MS,
};

/** One person after the other; each begins on a page on which nothing of the one before is left. */
export function LabPage({ lab, situation: first, deliveries, isKept }: LabPageProps) {
  const [situation, setSituation] = useState(first);
  const [delivery, setDelivery] = useState<DeliveryState>('changed');
  const [screen, setScreen] = useState(() => firstScreen(first));
  const [language, setLanguage] = useState(() => languageOf(lab, first));
  const obstacle = useObstacle(lab, situation);
  const look = () => void lab.storage.read().then(setSituation);
  useEffect(
    () =>
      deliveries.begin((state) => {
        setDelivery(state);
        if (state === 'changed') look();
      }),
    // The page has one line of deliveries.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = textDirection(language);
  }, [language]);
  const onNext = () =>
    void nextPerson(() => {
      void lab.storage.read().then((now) => {
        setSituation(now);
        setLanguage(languageOf(lab, now));
        setScreen(firstScreen(now));
      });
    });
  useIdle(IDLE_MS[screen.kind], () => {
    if (screen.kind === 'interrupted') void putAway(lab, screen.person).then(onNext, onNext);
    else onNext();
  });

  return (
    <LabScreen
      {...{ lab, screen, setScreen, situation, delivery, isKept, language, setLanguage, obstacle, onNext }}
      onDeliver={deliveries.wake}
    />
  );
}

/** Nobody begins over somebody's unfinished sort. */
function firstScreen({ person }: LabSituation): Screen {
  return hasAgreed(person) ? { kind: 'interrupted', person } : { kind: 'start' };
}

function languageOf({ kit }: Lab, { person }: LabSituation): string {
  return hasAgreed(person) ? person.consent.language : kit.texts[0]!.language;
}

interface LabScreenProps extends Pick<LabPageProps, 'lab' | 'situation' | 'isKept'> {
  readonly screen: Screen;
  readonly setScreen: (screen: Screen) => void;
  readonly delivery: DeliveryState;
  readonly language: string;
  readonly setLanguage: (language: string) => void;
  readonly obstacle: Obstacle | null;
  readonly onDeliver: () => void;
  readonly onNext: () => void;
}

/** Where somebody is between sitting down and leaving. */
function LabScreen(props: LabScreenProps) {
  const { lab, screen, language, onNext } = props;
  const { kit } = lab;
  const text = labWords(language);
  const people = peopleAt(props);
  switch (screen.kind) {
    case 'interrupted':
      return (
        <LabInterrupted
          {...{ text, language }}
          agreedAt={screen.person.consent.agreedAt}
          onMine={() => void people.sitDown(screen.person)}
          onAnother={() => void putAway(lab, screen.person).then(onNext, onNext)}
        />
      );
    case 'sort':
    case 'sealed':
      return (
        <LabSort
          {...{ text, start: screen.start }}
          isSealed={screen.kind === 'sealed'}
          onSealed={() => props.setScreen({ ...screen, kind: 'sealed' })}
          onStop={people.stopper(screen.person)}
        />
      );
    case 'declined':
      return <LabDeclined {...{ text, onNext }} />;
    case 'leaving':
      return <LabLeaving text={text} />;
    case 'kept':
      return <LabKept {...{ text, onNext }} code={screen.code} slug={kit.studySlug} />;
    default:
      return <BetweenPeople {...props} kind={screen.kind} />;
  }
}

/** While nobody has agreed. */
function BetweenPeople({
  kind,
  ...props
}: LabScreenProps & { readonly kind: 'start' | 'consent' | 'overview' }) {
  const { lab, setScreen, situation, delivery, isKept, language, obstacle } = props;
  const { kit } = lab;
  const people = peopleAt(props);
  const show = (next: 'start' | 'consent' | 'overview') => () => setScreen({ kind: next });
  switch (kind) {
    case 'start':
      return (
        <LabStart
          {...{ kit, situation, obstacle, language }}
          text={labWords(language)}
          onLanguage={props.setLanguage}
          onBegin={show('consent')}
          onOverview={show('overview')}
        />
      );
    case 'consent':
      return (
        <LabConsent
          {...{ kit, language }}
          onLanguage={props.setLanguage}
          onAgree={(given) => void people.agreed({ language, given })}
          onDecline={() => void people.declined()}
          onBack={show('start')}
        />
      );
    case 'overview':
      return (
        <LabOverview
          {...{ kit, situation, delivery, isKept }}
          onDeliver={props.onDeliver}
          onBack={show('start')}
        />
      );
  }
}

/** What people do who sit down and leave. */
function peopleAt({ lab, setScreen, onNext }: Pick<LabScreenProps, 'lab' | 'setScreen' | 'onNext'>) {
  const { studySlug: slug, completionCode } = lab.kit;
  const sitDown = async (person: Seated) => {
    const text = labWords(person.consent.language);
    const start = await sortingStart(lab, person, ({ receiptCode }) => (
      <LabReceipt code={receiptCode} {...{ slug, text, onNext, completionCode }} />
    ));
    setScreen({ kind: 'sort', person, start });
  };
  return {
    sitDown,
    async agreed(answer: Parameters<typeof agree>[1]) {
      const person = await agree(lab, answer);
      if (person === null) onNext();
      else await sitDown(person);
    },
    async declined() {
      await decline(lab);
      setScreen({ kind: 'declined' });
    },
    /** The sort is put off the screen first, so that nothing more is written of it. */
    stopper: (person: Seated) => (isKept: boolean) => {
      setScreen({ kind: 'leaving' });
      setTimeout(() => {
        // What cannot be sealed or deleted is still theirs: the page asks anew whose it is.
        if (isKept) void putAway(lab, person).then((code) => setScreen({ kind: 'kept', code }), onNext);
        else void remove(lab, person).then(onNext, onNext);
      });
    },
  };
}

/** What stands in the way of the next person, as far as can be known without a network. */
function useObstacle({ kit, storage }: Lab, { placesLeft, waiting }: LabSituation): Obstacle | null {
  const [told, setTold] = useState<Obstacle | null>(null);
  const { labComputerId, useUntil } = kit;
  const [isOver] = useState(() => Date.parse(useUntil) < Date.now());
  useEffect(() => {
    void readLabComputer(labComputerId).then((state) => {
      if (state === null) return;
      setTold(obstacleIn(state));
      // Known from now on without a network too.
      if (state.useUntil !== useUntil) void storage.keepUntil(state.useUntil);
    });
  }, [labComputerId, useUntil, storage, waiting.length]);
  if (isOver) return 'over';
  // What the study says comes first: more places would not help.
  return told ?? (placesLeft === 0 ? 'full' : null);
}

function obstacleIn({ isOver, isOpen, isCurrent }: LabComputerState): Obstacle | null {
  if (isOver) return 'over';
  if (!isOpen) return 'closed';
  return isCurrent ? null : 'changed';
}

/**
 * Begin with a page that knows nothing of anybody.
 *
 * @param stayHere instead, without a network where the page cannot be opened: nothing of the last person stays shown.
 */
async function nextPerson(stayHere: () => void): Promise<void> {
  history.replaceState(null, '', location.pathname);
  const isKept = (await caches.match(`${location.pathname}/offline`)) !== undefined;
  if (isKept || navigator.onLine) location.reload();
  else stayHere();
}
