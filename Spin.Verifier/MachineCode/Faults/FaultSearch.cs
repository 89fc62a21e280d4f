using System;
using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Finds whether the processor may raise a fault in a function or in what it calls: a null dereference or a division by zero, which
/// leave no call in the code. Each callee is looked at with what its callers know of its arguments.
/// </summary>
internal sealed class FaultSearch
{
    private readonly ProgramFacts _facts;
    private readonly Dictionary<(CodeFunction Function, KnownPointers Arguments), (Occurrence? First, List<(CodeFunction Callee, KnownPointers Arguments)> Calls)> _scans = [];

    /// <summary>Makes a search over a program.</summary>
    internal FaultSearch(ProgramFacts facts) => _facts = facts;

    /// <summary>A shortest chain of calls to an instruction that may fault, or null.</summary>
    /// <param name="entry">The function.</param>
    /// <param name="arguments">What is known of its arguments.</param>
    /// <param name="isOutside">Which callees are left out.</param>
    internal Witness? From(CodeFunction entry, KnownPointers arguments, Predicate<CodeFunction>? isOutside = null)
    {
        Dictionary<(CodeFunction Function, KnownPointers Arguments), (CodeFunction Function, KnownPointers Arguments)?> callers = new() { [(entry, arguments)] = null };
        Queue<(CodeFunction Function, KnownPointers Arguments)> pending = new([(entry, arguments)]);
        while (pending.TryDequeue(out (CodeFunction Function, KnownPointers Arguments) step))
        {
            (Occurrence? first, List<(CodeFunction Callee, KnownPointers Arguments)> calls) = Scan(step);
            if (first is not null)
            {
                List<CodeFunction> path = [];
                for ((CodeFunction Function, KnownPointers Arguments)? at = step; at is { } known; at = callers[known])
                {
                    path.Insert(0, known.Function);
                }

                return new Witness(Effect.Faults, path, first);
            }

            foreach ((CodeFunction Callee, KnownPointers Arguments) call in calls)
            {
                // What never returns throws, which is told already; a landmark is the runtime's own code, which does not fault.
                if (_facts.Program.MayReturn(call.Callee) && Landmarks.Of(call.Callee) is null
                    && !Landmarks.IsBoundary(call.Callee) && isOutside?.Invoke(call.Callee) != true && callers.TryAdd(call, step))
                {
                    pending.Enqueue(call);
                }
            }
        }

        return null;
    }

    private (Occurrence? First, List<(CodeFunction Callee, KnownPointers Arguments)> Calls) Scan((CodeFunction Function, KnownPointers Arguments) step)
    {
        if (!_scans.TryGetValue(step, out (Occurrence? First, List<(CodeFunction Callee, KnownPointers Arguments)> Calls) scan))
        {
            List<(CodeFunction Callee, KnownPointers Arguments)> calls = [];
            scan = (FaultScan.Run(_facts.Program, step.Function, step.Arguments, calls), calls);
            _scans.Add(step, scan);
        }

        return scan;
    }
}
