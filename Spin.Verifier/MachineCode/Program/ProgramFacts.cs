using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>The facts of every function that some entries reach, and what follows from them along calls: stack and cost.</summary>
internal sealed class ProgramFacts
{
    private readonly Dictionary<CodeFunction, FunctionFacts> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, StackNeed> _stacks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, Cost> _costs = new(ReferenceEqualityComparer.Instance);
    private readonly CallCycles _cycles;

    /// <summary>Finds them.</summary>
    /// <param name="image">The image.</param>
    /// <param name="entries">The functions from which others are reached.</param>
    /// <param name="bounds">Bounds of loops that were proven elsewhere.</param>
    internal ProgramFacts(CodeImage image, IReadOnlyCollection<CodeFunction> entries, LoopBounds bounds)
    {
        Program = new ProgramGraph(image, entries);
        _cycles = new CallCycles(Program, entries);
        foreach (CodeFunction function in _cycles.CalleesFirst)
        {
            FunctionFacts facts = FunctionFacts.Find(Program, _cycles, function, bounds);
            _facts.Add(function, facts);
            _stacks.Add(function, SumStack(function, facts));
            _costs.Add(function, FunctionCost.Compute(Program, function, facts.Loops, call => CostOf(function, call)));
        }
    }

    /// <summary>The program.</summary>
    internal ProgramGraph Program { get; }

    /// <summary>The facts of one function.</summary>
    internal FunctionFacts Of(CodeFunction function) => _facts[function];

    /// <summary>The stack that a function needs with all that it calls, exceptions aside.</summary>
    internal StackNeed StackOf(CodeFunction function) => _stacks[function];

    /// <summary>The most instructions from a function's entry to its return, or to where an exception begins.</summary>
    internal Cost CostOf(CodeFunction function) => _costs[function];

    /// <summary>The functions that a function calls and that return or run for ever.</summary>
    internal IEnumerable<CodeFunction> Callees(CodeFunction function) => CallCycles.Callees(Program, function);

    private StackNeed SumStack(CodeFunction function, FunctionFacts facts)
    {
        StackNeed need = new(facts.Frame.Deepest, null, null);
        if (facts.Frame.GrowsAt is not null)
        {
            need = need with { Unknown = $"{function.Name} takes stack by a size known only at run time" };
        }

        IReadOnlySet<int> doomed = Program.Doomed(function);
        foreach (BasicBlock block in Program.Live(function))
        {
            if (block.Call is not { } call || doomed.Contains(block.Index))
            {
                continue;
            }

            int at = facts.Frame.AtCalls[call.Address] + (call.IsTail ? 0 : sizeof(ulong));
            need = call.Target is null
                ? need with { Bytes = int.Max(need.Bytes, at), Unknown = need.Unknown ?? $"{function.Name} calls {call.Text}" }
                : _stacks.TryGetValue(call.Target, out StackNeed? callee)
                    ? need.With(callee, at, call.Target)
                    : IsCircle(function, call.Target)
                        ? need with { Unknown = need.Unknown ?? $"{function.Name} calls itself through {call.Target.Name}" }
                        : need with { Bytes = int.Max(need.Bytes, at) }; // an exception begins there
        }

        return need;
    }

    private Cost CostOf(CodeFunction caller, CallSite call)
    {
        if (call.Target is not { } target)
        {
            return new Cost(0, $"{caller.Name} calls {call.Text}");
        }

        if (Landmarks.IsBoundary(target))
        {
            return default;
        }

        if (Landmarks.Of(target) is Effect.Allocates or Effect.Blocks or Effect.RunsStaticConstructor or Effect.CreatesThreadStatics)
        {
            return new Cost(0, $"{caller.Name} calls {target.Name}");
        }

        return _costs.TryGetValue(target, out Cost known) ? known
            : IsCircle(caller, target) ? new Cost(0, $"{caller.Name} calls itself through {target.Name}")
            : default;
    }

    private bool IsCircle(CodeFunction caller, CodeFunction target) =>
        _cycles.IsRecursive(caller) && _cycles.IsRecursive(target) && _cycles.AreInOneCircle(caller, target);
}
