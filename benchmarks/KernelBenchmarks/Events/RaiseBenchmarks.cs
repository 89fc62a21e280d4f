namespace KernelBenchmarks;

/// <summary>
/// What a raise costs whose handlers the image binds: each adds one number to a field, contained by the generated table or, where the
/// image calls bare what is proven, without containment.
/// </summary>
internal static class RaiseBenchmarks
{
    private const int Times = 10_000;

    internal static void Run(Bench bench)
    {
        bench.Measure("raise, 1 handler", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                OneEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 5 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiveEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 10 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                TenEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 50 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiftyEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 1 guard true, 1 handler", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                OneTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 5 guards true, 5 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiveTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 10 guards true, 10 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                TenTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 50 guards true, 50 handlers", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiftyTrueEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 1 guard false", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                OneFalseEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 5 guards false", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiveFalseEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 10 guards false", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                TenFalseEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 50 guards false", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                FiftyFalseEvent.Raise(new Mark(1));
            }
        });
    }
}
