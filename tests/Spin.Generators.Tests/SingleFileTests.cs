namespace Spin.Generators.Tests;

/// <summary>The first test: event, spindle and image in one file, where no generator sees what another makes.</summary>
public sealed class SingleFileTests
{
    internal const string Source = """
        using Spin;

        namespace Kernels;

        public readonly struct Tick(int number) { public int Number { get; } = number; }

        [Event(Level.Strand, Key = nameof(Tick.Number))]
        public delegate void Ticked(in Tick tick);

        [Spindle]
        public sealed partial class Clockwork(ITickedEvent ticked)
        {
            public readonly int Wanted = 3;
            public int Count;
            public ITickedEvent Right => ticked;

            [Handles<Ticked>, Match(nameof(Tick.Number), 1)]
            private void First(in Tick tick) => Count += 1;

            [Handles<Ticked>(Guard = nameof(IsEven))]
            private void Even(in Tick tick) => Count += 10;

            [Handles<Ticked>, Match(nameof(Tick.Number), nameof(Wanted))]
            private void Third(in Tick tick) => Count += 100;

            private static bool IsEven(in Tick tick) => tick.Number % 2 == 0;
        }
        """;

    [Fact]
    public void EventSpindleAndImage_InOneCompilation_Compile() => new Project("Kernels", Source).AsImage().Emit();

    [Fact]
    public void EventSpindleAndImage_InOneCompilation_HaveNoProblem() =>
        Assert.Empty(new Project("Kernels", Source).AsImage().Analyze());
}
