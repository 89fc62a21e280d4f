using Spin;

namespace FaultKernel;

/// <summary>Handles the same events as the others, and comes after them: a fault of theirs must not be seen here.</summary>
[Spindle]
public sealed partial class Steady
{
    private int _provoked;
    private int _hung;
    private int _polled;
    private int _hoarded;
    private int _endless;
    private int _swept;

    /// <summary>Runs of its handlers.</summary>
    internal int ProvokedRuns => _provoked;

    /// <inheritdoc cref="ProvokedRuns"/>
    internal int HungRuns => _hung;

    /// <inheritdoc cref="ProvokedRuns"/>
    internal int PolledRuns => _polled;

    /// <inheritdoc cref="ProvokedRuns"/>
    internal int HoardedRuns => _hoarded;

    /// <inheritdoc cref="ProvokedRuns"/>
    internal int EndlessRuns => _endless;

    /// <inheritdoc cref="ProvokedRuns"/>
    internal int SweptRuns => _swept;

    [Handles<Provoked>(Order = Order.Last)]
    private void AfterProvoked(Provocation what) => _provoked++;

    [Handles<Hoarded>(Order = Order.Last)]
    private void AfterHoarded() => _hoarded++;

    [Handles<Hung>(Order = Order.Last)]
    private void AfterHung(int way) => _hung++;

    [Handles<Polled>(Order = Order.Last)]
    private void AfterPolled(bool hang) => _polled++;

    [Handles<Endless>(Order = Order.Last)]
    private void AfterEndless(EndlessWay way) => _endless++;

    [Handles<Swept>(Order = Order.Last)]
    private void AfterSwept(int delay) => _swept++;
}
