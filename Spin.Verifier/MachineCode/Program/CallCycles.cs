using System.Collections.Generic;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Orders functions so that each comes after all that it calls, and gathers those that call each other in a circle
/// (R. Tarjan, Depth-first search and linear graph algorithms, 1972; iterative, since call chains are long).
/// </summary>
internal sealed class CallCycles
{
    private readonly ProgramGraph _program;
    private readonly Dictionary<CodeFunction, (int Number, int Low)> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CodeFunction, int> _cycles = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CodeFunction> _recursive = new(ReferenceEqualityComparer.Instance);
    private readonly List<CodeFunction> _order = [];
    private int _cycleCount;

    /// <summary>Orders what an entry reaches.</summary>
    internal CallCycles(ProgramGraph program, IEnumerable<CodeFunction> entries)
    {
        _program = program;
        foreach (CodeFunction entry in entries)
        {
            if (!_numbers.ContainsKey(entry))
            {
                Visit(entry);
            }
        }
    }

    /// <summary>The functions, each after those that it calls, circles aside.</summary>
    internal IReadOnlyList<CodeFunction> CalleesFirst => _order;

    /// <summary>Whether a function may call itself, through others or not.</summary>
    internal bool IsRecursive(CodeFunction function) => _recursive.Contains(function);

    /// <summary>Whether two functions call each other in a circle.</summary>
    internal bool AreInOneCircle(CodeFunction one, CodeFunction other) => _cycles[one] == _cycles[other];

    /// <summary>What a function calls on paths that do not end in an exception.</summary>
    internal static IEnumerable<CodeFunction> Callees(ProgramGraph program, CodeFunction function)
    {
        IReadOnlySet<int> doomed = program.Doomed(function);
        foreach (BasicBlock block in program.Live(function))
        {
            if (!doomed.Contains(block.Index) && block.Call?.Target is { } target && !Landmarks.IsBoundary(target) && (program.MayReturn(target) || program.RunsForEver(target)))
            {
                yield return target;
            }
        }
    }

    private void Visit(CodeFunction root)
    {
        Stack<CodeFunction> open = new();
        Stack<(CodeFunction Function, IEnumerator<CodeFunction> Callees)> path = new();
        Enter(root, open, path);
        while (path.TryPeek(out (CodeFunction Function, IEnumerator<CodeFunction> Callees) top))
        {
            if (top.Callees.MoveNext())
            {
                CodeFunction callee = top.Callees.Current;
                if (!_numbers.TryGetValue(callee, out (int Number, int Low) known))
                {
                    Enter(callee, open, path);
                }
                else if (!_cycles.ContainsKey(callee))
                {
                    Lower(top.Function, known.Number);
                    if (callee == top.Function)
                    {
                        _recursive.Add(callee);
                    }
                }

                continue;
            }

            path.Pop();
            if (path.TryPeek(out (CodeFunction Function, IEnumerator<CodeFunction> Callees) caller))
            {
                Lower(caller.Function, _numbers[top.Function].Low);
            }

            if (_numbers[top.Function] is { } own && own.Number == own.Low)
            {
                Close(top.Function, open);
            }
        }
    }

    private void Enter(CodeFunction function, Stack<CodeFunction> open, Stack<(CodeFunction Function, IEnumerator<CodeFunction> Callees)> path)
    {
        _numbers.Add(function, (_numbers.Count, _numbers.Count));
        open.Push(function);
        path.Push((function, Callees(_program, function).GetEnumerator()));
    }

    private void Lower(CodeFunction function, int number)
    {
        (int own, int low) = _numbers[function];
        _numbers[function] = (own, int.Min(low, number));
    }

    private void Close(CodeFunction root, Stack<CodeFunction> open)
    {
        int cycle = _cycleCount++;
        bool alone = ReferenceEquals(open.Peek(), root);
        CodeFunction member;
        do
        {
            member = open.Pop();
            _cycles.Add(member, cycle);
            _order.Add(member);
            if (!alone)
            {
                _recursive.Add(member);
            }
        }
        while (!ReferenceEquals(member, root));
    }
}
