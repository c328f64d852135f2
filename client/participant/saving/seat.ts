/** The right to move cards: one tab of a browser has it at a time. */
export interface Seat {
  /** Leave it to others. */
  leave(): void;
}

interface Seated {
  /** Which sort; two people on one computer have two. */
  readonly participationId: string;
  /** Another tab went on with it: nothing may be moved here any more. */
  readonly onLost: () => void;
}

/** A page that is being reloaded leaves its seat within that time. */
const PATIENCE_MS = 400;

/** Take the seat if nobody has it. @returns null if another tab does. */
export function takeSeat(seated: Seated): Promise<Seat | null> {
  return 'locks' in navigator ? lockedSeat(seated, false) : calledSeat(seated, false);
}

/** Take the seat from whichever tab has it: the person wants to go on here. */
export async function takeOverSeat(seated: Seated): Promise<Seat> {
  const seat = await ('locks' in navigator ? lockedSeat(seated, true) : calledSeat(seated, true));
  if (seat === null) throw new Error('a seat that is taken over is always there');
  return seat;
}

/** With Web Locks: the browser itself knows who has it, and gives it back when a tab is closed or dies. */
function lockedSeat({ participationId, onLost }: Seated, isTakeOver: boolean): Promise<Seat | null> {
  return new Promise((resolve) => {
    let isSeated = false;
    const options = isTakeOver ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) };
    const held = navigator.locks.request(seatName(participationId), options, () => {
      isSeated = true;
      return new Promise<void>((leave) => {
        resolve({ leave });
      });
    });
    held.catch((error: unknown) => {
      if (isSeated) onLost();
      else resolve(isDenied(error) ? calledSeat({ participationId, onLost }, isTakeOver) : null);
    });
  });
}

/** Some browsers keep locks, like all storage, from a page in a frame of another site. */
function isDenied(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'SecurityError';
}

/** Without a secure connection, or where they are denied, there are no locks: tabs ask each other, and the one that has it answers. */
async function calledSeat({ participationId, onLost }: Seated, isTakeOver: boolean): Promise<Seat | null> {
  const channel = new BroadcastChannel(seatName(participationId));
  if (isTakeOver) channel.postMessage('mine');
  else if (await isAnswered(channel)) {
    channel.close();
    return null;
  }
  channel.onmessage = ({ data }) => {
    if (data === 'whose') channel.postMessage('taken');
    if (data !== 'mine') return;
    channel.close();
    onLost();
  };
  return {
    leave: () => {
      channel.close();
    },
  };
}

function isAnswered(channel: BroadcastChannel): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
    channel.onmessage = ({ data }) => {
      if (data !== 'taken') return;
      clearTimeout(timer);
      resolve(true);
    };
    channel.postMessage('whose');
  });
}

function seatName(participationId: string): string {
  return `standpoint ${participationId}`;
}
