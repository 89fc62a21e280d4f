using System.Collections.Generic;
using Iced.Intel;

namespace Spin.Verifier.MachineCode;

/// <summary>What is known of one function, whoever calls it.</summary>
/// <param name="Frame">Its stack.</param>
/// <param name="Loops">Its loops.</param>
/// <param name="Own">What it does itself.</param>
internal sealed record FunctionFacts(StackFrame Frame, FunctionLoops Loops, IReadOnlyList<Occurrence> Own)
{
    /// <summary>Finds the facts.</summary>
    internal static FunctionFacts Find(ProgramGraph program, CallCycles cycles, CodeFunction function, LoopBounds bounds)
    {
        StackFrame frame = StackFrame.Measure(program, function);
        FunctionLoops loops = FunctionLoops.Find(program, function, bounds);
        List<Occurrence> own = [];
        if (frame.GrowsAt is { } grows)
        {
            own.Add(new Occurrence(Effect.GrowsStack, grows, "takes stack by a size known only at run time"));
        }

        AddLoops(program.Image, program.Flow(function), loops, own);
        foreach (BasicBlock block in program.Live(function))
        {
            AddBlock(program, cycles, function, block, own);
        }

        foreach (string gap in program.Flow(function).Gaps)
        {
            own.Add(new Occurrence(Effect.CallsUnknown, function.Start, gap));
        }

        return new FunctionFacts(frame, loops, own);
    }

    private static void AddLoops(CodeImage image, FlowGraph flow, FunctionLoops loops, List<Occurrence> own)
    {
        if (loops.Irreducible is { } jump)
        {
            own.Add(new Occurrence(Effect.Unbounded, jump, "a loop with more than one way in"));
        }

        foreach ((NaturalLoop loop, long? bound) in loops.Bounded)
        {
            if (bound is null)
            {
                own.Add(new Occurrence(Effect.Unbounded, flow.Blocks[loop.Header].Start, $"a loop without a known bound at {image.PlaceOf(flow.Blocks[loop.Header].Start)}"));
            }
        }
    }

    private static void AddBlock(ProgramGraph program, CallCycles cycles, CodeFunction function, BasicBlock block, List<Occurrence> own)
    {
        foreach (Instruction instruction in block.Instructions)
        {
            if (instruction.HasRepPrefix || instruction.HasRepnePrefix)
            {
                own.Add(new Occurrence(Effect.Unbounded, instruction.IP, "an instruction repeated a number of times that is not known"));
            }
        }

        if (block.Call is not { } call || (program.Doomed(function).Contains(block.Index) && program.Next(block).Count > 0))
        {
            return; // on the way to an exception only the exception counts
        }

        if (call.Target is not { } target)
        {
            own.Add(new Occurrence(Effect.CallsUnknown, call.Address, call.Text));
        }
        else if (Landmarks.Of(target) is { } effect)
        {
            own.Add(new Occurrence(effect, call.Address, Landmarks.Text(target)));
        }
        else if (!program.MayReturn(target) && !program.RunsForEver(target) && !Landmarks.Stops(target))
        {
            own.Add(new Occurrence(Effect.Throws, call.Address, target.Name));
        }
        else if (cycles.IsRecursive(function) && cycles.IsRecursive(target) && cycles.AreInOneCircle(function, target))
        {
            own.Add(new Occurrence(Effect.Unbounded, call.Address, $"{target.Name} again"));
        }
    }
}
