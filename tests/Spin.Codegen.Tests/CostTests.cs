using System.Linq;
using Iced.Intel;
using Spin.Codegen.Tests.Emulation;

namespace Spin.Codegen.Tests;

/// <summary>What a raise costs, in instructions executed, and what it is made of.</summary>
public sealed class CostTests(CompiledImage image) : IClassFixture<CompiledImage>
{
    private const int DirectCallMargin = 3;
    private const int MostContained = 21;
    private const int MostFalseMatches = 20;
    private const int MostPerGuardAndHandler = 8;
    private const int MostMatchedAmongMany = 48;
    private const int MostWhereNoneIsInstalled = 8;
    private const int MostPerInstalled = 40;
    private const int MostOneInstalled = 110;
    private const int MostOneInstalledWithAKey = 140;
    private const int MostToInstall = 3000;

    // A handler's first run is one of those that are timed: the second shows what others cost.
    private static int CallAgain(Processor processor, string raise, long argument)
    {
        processor.Call(raise, argument);
        return processor.Call(raise, argument);
    }

    // What a caller spends on the packet before it raises: clear, fill, address, and the frame they lie in.
    private static int PacketCost(Processor processor) => processor.Call("nothing_packet", 0) - 2;

    [Fact]
    public void Figures()
    {
        Processor processor = image.Start();
        int packet = PacketCost(processor);
        TestContext.Current.TestOutputHelper!.WriteLine($"""
            instructions                                    executed
            direct call                                     {processor.Call("direct", 1)}
            raise, one bare handler, inlined                {processor.Call("raise_bare", 1)}
            raise in a loop of 1000, each                   {processor.Call("loop_bare", 1000) / 1000.0}
            raise, one contained guarded handler, true      {CallAgain(processor, "raise_guarded", 1) - packet}
            raise, one contained guarded handler, false     {CallAgain(processor, "raise_guarded", 2) - packet}
            raise, 50 bare guarded handlers, all false      {processor.Call("raise_row", -1)}
            raise, 50 bare guarded handlers, all true       {processor.Call("raise_row", 1000)}
            raise, 8 matches, none holds                    {CallAgain(processor, "raise_few", 5) - packet}
            raise, 8 matches, one holds                     {CallAgain(processor, "raise_few", Programs.Key(3)) - packet}
            raise, 50 matches, none holds                   {CallAgain(processor, "raise_fifty", 5) - packet}
            raise, 50 matches, one holds                    {CallAgain(processor, "raise_fifty", Programs.Key(30)) - packet}
            raise, 1000 matches, none holds                 {CallAgain(processor, "raise_thousand", 5) - packet}
            raise, 1000 matches, one holds                  {CallAgain(processor, "raise_thousand", Programs.Key(700)) - packet}
            the packet and its raise, where nothing happens {packet}
            """);
    }

    [Fact]
    public void OneBareHandler_IsInlinedThroughThreeAssemblies()
    {
        Processor processor = image.Start();
        Assert.True(processor.Call("raise_bare", 1) <= processor.Call("direct", 1) + DirectCallMargin);
        processor.Call("sum");
        Assert.Equal(1, processor.Result);
    }

    [Fact]
    public void SlotsAreReadAgainInALoop()
    {
        Processor processor = image.Start();
        processor.Call("stop_at", 4);
        processor.Call("loop_stopping", 100);
        processor.Call("sum");
        Assert.Equal(0 + 1 + 2 + 3 + 4, processor.Result);
    }

    [Fact]
    public void OneContainedGuardedHandler_IsCheap()
    {
        Processor processor = image.Start();
        Assert.InRange(CallAgain(processor, "raise_guarded", 1) - PacketCost(processor), 1, MostContained);
    }

    [Fact]
    public void FiftyFalseMatches_CostAsMuchAsOneDecision()
    {
        Processor processor = image.Start();
        int packet = PacketCost(processor);
        int most = Enumerable.Range(-50, 4000).Where(static port => (port - 3) % 61 != 0).Max(port => CallAgain(processor, "raise_fifty", port));
        Assert.InRange(most - packet, 1, MostFalseMatches);
    }

    [Fact]
    public void EachFurtherGuardWithItsHandler_CostsLittle()
    {
        Processor processor = image.Start();
        int none = processor.Call("raise_row", -1);
        int all = processor.Call("raise_row", 1000);
        Assert.InRange((double)all / Programs.Row, 1, MostPerGuardAndHandler);
        Assert.InRange((double)none / Programs.Row, 1, MostPerGuardAndHandler);
    }

    [Fact]
    public void AThousandMatches_CostWhatFiftyDo()
    {
        Processor processor = image.Start();
        int packet = PacketCost(processor);
        int fifty = CallAgain(processor, "raise_fifty", Programs.Key(30)) - packet;
        int[] thousand = [.. Enumerable.Range(0, 1000).Select(n => CallAgain(processor, "raise_thousand", Programs.Key(n)) - packet)];
        Assert.InRange(thousand.Max(), 1, MostMatchedAmongMany);
        Assert.InRange(thousand.Max() - thousand.Min(), 0, 2);
        Assert.InRange(thousand.Max() - fifty, -2, 2);
    }

    [Fact]
    public void InstalledKeys_CostTheSameHoweverManyThereAre()
    {
        Processor processor = image.Start();
        processor.Call("setup", 0, 2);
        int packet = PacketCost(processor);
        int few = CallAgain(processor, "raise_installable", Programs.Key(1)) - packet;
        processor.Call("setup", 2, 62);
        int[] many = [.. Enumerable.Range(0, 64).Select(n => CallAgain(processor, "raise_installable", Programs.Key(n)) - packet)];
        TestContext.Current.TestOutputHelper!.WriteLine($"2 installed keys {few}, 64 installed keys {many.Min()} to {many.Max()}");
        Assert.InRange(few, 1, MostOneInstalledWithAKey);
        Assert.InRange(many.Average(), 1, few + (few / 4.0));
    }

    [Fact]
    public void InstallingForAKey_CostsTheSameHoweverManyThereAre()
    {
        Processor processor = image.Start();
        processor.Call("setup", 0, 8);
        int few = processor.Call("setup", 8, 1);
        double average = processor.Call("setup", 9, 1000) / 1000.0;
        int many = processor.Call("setup", 1009, 1);
        TestContext.Current.TestOutputHelper!.WriteLine($"the 9th {few}, each of the next 1000 {average:F0}, the one after {many}");
        Assert.InRange(few, 1, MostToInstall);
        Assert.InRange(average, 1, MostToInstall);
        Assert.InRange(many, 1, few + (few / 4));
    }

    [Fact]
    public void InstalledGuardedHandlers_CostLittle_AndNothingWhereThereAreNone()
    {
        Processor processor = image.Start();
        int packet = PacketCost(processor);
        int[] costs = new int[5];
        for (int installed = 0; installed < costs.Length; installed++)
        {
            costs[installed] = CallAgain(processor, "raise_plugged", 1) - packet;
            processor.Call("plug", 1);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"0 to 4 installed: {string.Join(", ", costs)}");
        Assert.InRange(costs[0], 1, MostWhereNoneIsInstalled);
        Assert.InRange(costs[1], 1, MostOneInstalled);
        Assert.InRange(costs[4] - costs[3], 1, MostPerInstalled);
    }

    [Fact]
    public void EightMatches_AreComparisons_AndMoreAreAHash()
    {
        Processor processor = image.Start();
        Assert.DoesNotContain(processor.Disassemble("raise_few"), static instruction => instruction.Mnemonic == Mnemonic.Imul);
        Assert.Contains(processor.Disassemble("raise_thousand"), static instruction => instruction.Mnemonic == Mnemonic.Imul);
        Assert.True(processor.Disassemble("raise_thousand").Count < 60, "a thousand handlers are not inlined into one method");
    }
}
