using System.Collections.Generic;
using System.Linq;
using Iced.Intel;
using Spin.Codegen.Tests.Emulation;

namespace Spin.Codegen.Tests;

/// <summary>What counting and timing cost a raise, and that tracing costs one nothing that is not traced.</summary>
public sealed class CensusTests(CompiledImage image) : IClassFixture<CompiledImage>
{
    private const int MostPerRun = 6;
    private const int Rounds = 4;
    private const string HandlerMethod = "Image_SpinGenerated_Spin_Kernel_Guarded__Handler0";

    [Fact]
    public void TheWholeCensus_TakesSixInstructionsPerRunOrLess()
    {
        Processor processor = image.Start();
        processor.Call("time");
        int[] costs = Raise(processor, EventTable.RunsPerSample * Rounds);
        int untimed = costs[1];
        int timed = costs[0];
        Assert.All(costs, cost => Assert.True(cost == untimed || cost == timed));
        Assert.Equal(Rounds, costs.Count(cost => cost == timed));
        double average = costs.Average() - untimed + Counting(processor, "raise_guarded") + Counting(processor, HandlerMethod);
        TestContext.Current.TestOutputHelper!.WriteLine($"raise {untimed}, timed {timed}; census {average:F2} on average");
        Assert.InRange(average, 2, MostPerRun);
    }

    [Fact]
    public void OneRunInManyIsTimed()
    {
        Processor processor = image.Start();
        processor.Call("time");
        Raise(processor, EventTable.RunsPerSample * Rounds);
        processor.Call("samples");
        Assert.Equal(Rounds, processor.Result);
        processor.Call("cycles");
        Assert.Equal(Rounds * 100, processor.Result);
    }

    [Fact]
    public void WhatIsTraced_CostsTheSameAgainAfterwards()
    {
        Processor processor = image.Start();
        processor.Call("time");
        int[] before = Raise(processor, Rounds);
        processor.Call("trace_on");
        int[] traced = Raise(processor, Rounds);
        processor.Call("trace_off");
        int[] after = Raise(processor, Rounds);
        Assert.All(traced, cost => Assert.True(cost > before[1]));
        Assert.All(after, cost => Assert.Equal(before[1], cost));
        processor.Call("traced");
        Assert.Equal(Rounds, processor.Result);
    }

    [Fact]
    public void ARaise_KnowsNothingOfTracing()
    {
        Processor processor = image.Start();
        Assert.Equal(1, Counting(processor, "raise_guarded"));
        Assert.Equal(1 + SampleTest, Counting(processor, HandlerMethod));
        Assert.DoesNotContain(
            processor.Disassemble("raise_bare"), static instruction => instruction.Mnemonic == Mnemonic.Call);
    }

    // A load of the mask, a test of the count against it, a branch.
    private const int SampleTest = 3;

    private static int[] Raise(Processor processor, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => processor.Call("raise_guarded", 1))];

    // What counts is an increment in memory; what decides is a test of memory, with what loads its other side and what branches on it.
    private static int Counting(Processor processor, string function)
    {
        IReadOnlyList<Instruction> code = processor.Disassemble(function);
        int count = code.Count(static instruction => instruction.Mnemonic == Mnemonic.Inc && instruction.Op0Kind == OpKind.Memory);
        int tests = code.Count(static instruction => instruction.Mnemonic == Mnemonic.Test && instruction.Op0Kind == OpKind.Memory && instruction.Op1Register.IsGPR64());
        return count + (tests * SampleTest);
    }
}
