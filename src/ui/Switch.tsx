export type SwitchProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

/** On or off, in effect at once. The label is said, not shown: it stands beside what is switched. */
export function Switch({ label, isOn, onTurn }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={isOn}
      aria-label={label}
      onClick={() => onTurn(!isOn)}
    >
      <span className="knob" />
    </button>
  );
}
