namespace Spin.Analysis.Costs;

/// <summary>
/// The most steps that code of a level may take. A step is an operation of the representation, about an instruction: the figures are
/// what a CPU does in the time for which a level may hold it. They refuse what is out of all proportion; the machine code decides.
/// </summary>
internal static class Budgets
{
    private const long Guard = 1_000_000;
    private const long Interrupt = 10_000_000;
    private const long Dispatch = 1_000_000_000;

    /// <summary>The budget of code that must end in bounded time.</summary>
    internal static long Of(Level level) => level switch
    {
        Level.Guard => Guard,
        Level.Interrupt => Interrupt,
        _ => Dispatch,
    };
}
