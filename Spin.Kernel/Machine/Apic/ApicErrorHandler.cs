namespace Spin.Kernel.Machine;

/// <summary>Counts the errors that local APICs find (SDM vol. 3A, 10.5.3): vectors below 16, registers that are not there.</summary>
internal sealed class ApicErrorHandler : InterruptHandler
{
    /// <summary>How often an error was found.</summary>
    internal long Count { get; private set; }

    /// <summary>The error register as it was last found.</summary>
    internal uint Last { get; private set; }

    internal override void Handle(ref InterruptFrame frame)
    {
        Count++;
        Last = LocalApic.TakeErrors();
    }
}
