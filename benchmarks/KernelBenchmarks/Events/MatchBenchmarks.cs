namespace KernelBenchmarks;

/// <summary>What matches cost, of which at most one holds.</summary>
internal static class MatchBenchmarks
{
    private const int Times = 10_000;
    private const int FirstMatch = 1000;
    private const int MatchStep = 7;

    internal static void Run(Bench bench)
    {
        bench.Measure("raise, 8 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchEightEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 50 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchFiftyEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 50 matches, none holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchFiftyEvent.Raise(new Mark(1));
            }
        });
        bench.Measure("raise, 1,000 matches, one holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchThousandEvent.Raise(new Mark(FirstMatch + MatchStep));
            }
        });
        bench.Measure("raise, 1,000 matches, none holds", Times, static times =>
        {
            for (int index = 0; index < times; index++)
            {
                MatchThousandEvent.Raise(new Mark(1));
            }
        });
    }
}
