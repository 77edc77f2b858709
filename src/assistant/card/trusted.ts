/** A click that a person made: the page cannot make one for them. */
export const trusted = (act: (event: React.MouseEvent) => void) => (event: React.MouseEvent) => {
  if (event.nativeEvent.isTrusted) act(event);
};
