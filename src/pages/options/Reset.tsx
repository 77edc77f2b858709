import { useState } from 'react';

/** Takes all choices back, once it was said what goes. */
export function Reset({ reset }: { readonly reset: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Reset all options…
      </button>
    );
  return (
    <div className="ask" role="group" aria-label="Reset all options">
      <p>
        Your answers about sites are forgotten, so that Cando asks again, and the card and its shortcuts are as they
        were at first. Addresses that you have allowed stay allowed.
      </p>
      <div className="row">
        <button
          type="button"
          className="button main"
          // It is what the last press led to, and stands in the place of what has gone
          autoFocus
          onClick={() => {
            reset();
            setAsking(false);
          }}
        >
          Reset
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          Keep everything
        </button>
      </div>
    </div>
  );
}
