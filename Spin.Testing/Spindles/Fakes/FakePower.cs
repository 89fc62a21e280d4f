using System.Diagnostics.CodeAnalysis;

namespace Spin.Testing;

/// <summary>Keeps what a spindle does with the machine's power.</summary>
public sealed class FakePower : IPower
{
    internal FakePower() { }

    /// <summary>What was done first.</summary>
    public PowerAction Action { get; private set; }

    /// <summary>The exit code, where the emulator was ended.</summary>
    public int? ExitCode { get; private set; }

    /// <inheritdoc/>
    [DoesNotReturn]
    public void PowerOff() => End(PowerAction.PowerOff, null);

    /// <inheritdoc/>
    [DoesNotReturn]
    public void Reset() => End(PowerAction.Reset, null);

    /// <inheritdoc/>
    [DoesNotReturn]
    public void Exit(int code) => End(PowerAction.Exit, code);

    [DoesNotReturn]
    private void End(PowerAction action, int? code)
    {
        if (Action == PowerAction.None)
        {
            Action = action;
            ExitCode = code;
        }

        throw new MachineEndedException();
    }
}
