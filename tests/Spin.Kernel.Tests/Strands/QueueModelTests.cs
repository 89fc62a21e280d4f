using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Spin.Kernel.Strands;
using Xunit;

namespace Spin.Kernel.Tests.Strands;

/// <summary>The queues against what they should be: lists.</summary>
public sealed class QueueModelTests
{
    private const int StrandCount = 12;

    [Fact]
    public void RunQueues_BehaveAsAListForEachLevel() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, StrandCount - 1]).Array[0, 200].Sample(steps =>
        {
            using FakeMachine machine = new();
            Strand[] strands = Strands(machine);
            RunQueues queues = default;
            List<Strand> model = [];
            foreach ((int step, int which) in steps)
            {
                Strand strand = strands[which];
                switch (step)
                {
                    case 0 when !model.Contains(strand):
                        queues.AddLast(strand);
                        model.Add(strand);
                        break;
                    case 1 when !model.Contains(strand):
                        queues.AddFirst(strand);
                        model.Insert(0, strand);
                        break;
                    case 2:
                        Strand? expected = model.MaxBy(static each => each.Level);
                        Assert.Same(expected, queues.TakeHighest());
                        model.Remove(expected!);
                        break;
                    case 3 when model.Contains(strand):
                        queues.Remove(strand);
                        model.Remove(strand);
                        break;
                    default:
                        break;
                }

                Assert.Equal(model.Select(static each => each.Level).DefaultIfEmpty(StrandLevel.Idle).Max(), queues.Highest);
            }
        }, iter: 200);

    [Fact]
    public void SleepQueue_BehavesAsASortedList() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, StrandCount - 1], Gen.Long[0, 20]).Array[0, 200].Sample(steps =>
        {
            using FakeMachine machine = new();
            Strand[] strands = Strands(machine);
            SleepQueue queue = new();
            queue.MoveTo(new Strand?[StrandCount]);
            List<Strand> model = [];
            foreach ((int step, int which, long time) in steps)
            {
                Strand strand = strands[which];
                if (step == 0 && strand.SleepIndex == Strand.NotSleeping)
                {
                    queue.Add(strand, time);
                    model.Add(strand);
                }
                else if (step == 1 && strand.SleepIndex != Strand.NotSleeping)
                {
                    queue.Remove(strand);
                    model.Remove(strand);
                }
                else if (step == 2)
                {
                    Strand? expected = model.Where(each => each.WakeTime <= time).MinBy(static each => (each.WakeTime, each.WakeSequence));
                    Assert.Same(expected, queue.TakeDue(time));
                    model.Remove(expected!);
                }

                Assert.Equal(model.Count, queue.Count);
            }
        }, iter: 200);

    [Fact]
    public void WaitQueue_BehavesAsAList() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, StrandCount - 1]).Array[0, 200].Sample(steps =>
        {
            using FakeMachine machine = new();
            Strand[] strands = Strands(machine);
            WaitQueue queue = new(machine);
            List<Strand> model = [];
            foreach ((int step, int which) in steps)
            {
                Strand strand = strands[which];
                if (step == 0 && strand.Queue == null)
                {
                    queue.Add(strand);
                    model.Add(strand);
                }
                else if (step == 1 && strand.Queue != null)
                {
                    queue.Remove(strand);
                    model.Remove(strand);
                }
                else if (step == 2)
                {
                    Assert.Same(model.FirstOrDefault(), queue.Take());
                    model = [.. model.Skip(1)];
                }

                Assert.Equal(model.Count == 0, queue.IsEmpty);
            }
        }, iter: 200);

    private static Strand[] Strands(FakeMachine machine) => [.. Enumerable.Range(0, StrandCount).Select(index =>
        new Strand(machine.CpuScheduler, $"{index}", (StrandLevel)((index % (int)StrandLevel.Worker) + 1), null, null))];
}
