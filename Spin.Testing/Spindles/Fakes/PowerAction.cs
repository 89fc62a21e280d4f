namespace Spin.Testing;

/// <summary>What a spindle did with the machine's power.</summary>
public enum PowerAction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Turned it off.</summary>
    PowerOff,

    /// <summary>Reset it.</summary>
    Reset,

    /// <summary>Ended the emulator with an exit code.</summary>
    Exit,
}
