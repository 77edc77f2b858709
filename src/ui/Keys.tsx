import { Fragment } from 'react';
import { keysOf } from './shortcut.ts';

/** A shortcut as the keys that are pressed. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className="keys">
      {keysOf(shortcut).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && ' + '}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
