using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Verifier.Flow;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Values;

/// <summary>
/// Follows where the values of a body come from, along every path until nothing new is learnt. It trusts that the body has been verified:
/// the stack is as deep on each path, and every token names what it must.
/// </summary>
internal sealed partial class ValueFlow
{
    private const int LargestEffort = 8_000_000;

    private readonly DefinedMethod _method;
    private readonly LinkedAssembly _assembly;
    private readonly InstructionReader _code;
    private readonly BlockTree _blocks;
    private readonly ImmutableArray<IlType> _types;
    private readonly int _arguments;
    private readonly bool _returns;
    private readonly Value[]?[] _operands;
    private readonly ValueState?[] _entries;
    private readonly Dictionary<(int Instruction, int Variable), Value> _lent = [];
    private readonly Stack<int> _work = new();
    private readonly Dictionary<int, List<int>> _left = [];
    private long _effort;

    private ValueFlow(DefinedMethod method, InstructionReader code, BlockTree blocks, ImmutableArray<IlType> locals)
    {
        _method = method;
        _assembly = method.Owner.Assembly;
        _code = code;
        _blocks = blocks;
        List<IlType> types = method.IsStatic ? [] : [method.Owner.Self];
        types.AddRange(method.Shape.ParameterTypes.Select(static type => type.Unmodified));
        _arguments = types.Count;
        types.AddRange(locals.Select(static type => type.Unmodified));
        _types = [.. types];
        _returns = !MethodUse.IsVoid(method.Shape.ReturnType);
        _operands = new Value[]?[code.Instructions.Count];
        _entries = new ValueState?[code.Instructions.Count];
    }

    /// <summary>Follows the values of a body.</summary>
    internal static BodyValues Follow(DefinedMethod method, InstructionReader code, BlockTree blocks, ImmutableArray<IlType> locals)
    {
        ValueFlow flow = new(method, code, blocks, locals);
        flow.Solve();
        return new BodyValues(flow._operands, flow._lent);
    }

    private void Solve()
    {
        Value[] variables = new Value[_types.Length];
        for (int i = 0; i < variables.Length; i++)
        {
            variables[i] = Value.Of(
                i >= _arguments ? new Origin(OriginKind.Nothing, i, _types[i]) :
                i == 0 && !_method.IsStatic ? new Origin(OriginKind.Receiver, 0, _types[i]) :
                new Origin(OriginKind.Argument, i - (_method.IsStatic ? 0 : 1), Target(_types[i])));
        }

        FlowTo(0, new ValueState(variables, []));
        while (_work.TryPop(out int start))
        {
            Run(start, _entries[start]!.Clone());
        }
    }

    private void Run(int index, ValueState state)
    {
        ReachHandlers(index, state);
        while (true)
        {
            Instruction instruction = _code.Instructions[index];
            Charge(1);
            Step(index, instruction, state);
            foreach (int target in Targets(index, instruction))
            {
                FlowTo(target, state);
            }

            if (!FallsThrough(instruction.Code))
            {
                return;
            }

            index++;
            if (_code.IsTarget(index) || !ReferenceEquals(_blocks[index], _blocks[index - 1]))
            {
                FlowTo(index, state);
                return;
            }
        }
    }

    private IEnumerable<int> Targets(int index, Instruction instruction)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Switch:
                return _code.Targets(instruction);
            case ILOpCode.Leave or ILOpCode.Leave_s:
                NoteLeft(index, (int)instruction.Operand);
                return [(int)instruction.Operand];
            case ILOpCode.Endfinally:
                return _left.TryGetValue(_blocks[index].Start, out List<int>? targets) ? targets : [];
            default:
                return instruction.Code.IsBranch() ? [(int)instruction.Operand] : [];
        }
    }

    // What a finally block does to the variables is seen wherever one leaves the block that it belongs to.
    private void NoteLeft(int from, int target)
    {
        for (Block? block = _blocks[from]; block is not null && !(block.Start <= target && target < block.End); block = block.Parent)
        {
            foreach (Handler handler in block.Kind == BlockKind.Try ? block.Handlers : [])
            {
                if (!handler.HasObject)
                {
                    if (!_left.TryGetValue(handler.Start, out List<int>? targets))
                    {
                        _left.Add(handler.Start, targets = []);
                    }

                    if (!targets.Contains(target))
                    {
                        targets.Add(target);
                        if (_entries[handler.Start] is not null)
                        {
                            _work.Push(handler.Start);
                        }
                    }
                }
            }
        }
    }

    private static bool FallsThrough(ILOpCode code) => code is not (
        ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Endfinally or ILOpCode.Endfilter);

    private void FlowTo(int target, ValueState state)
    {
        Charge(1 + state.Variables.Length);
        if (_entries[target] is not { } entry)
        {
            _entries[target] = state.Clone();
            _work.Push(target);
        }
        else if (entry.Join(state))
        {
            _work.Push(target);
        }
    }

    // An exception may happen here: its handlers see the variables as they are.
    private void ReachHandlers(int index, ValueState state)
    {
        for (Block? block = _blocks[index]; block is not null; block = block.Parent)
        {
            foreach (Handler handler in block.Handlers)
            {
                List<Value> stack = handler.HasObject ? [Value.Of(new Origin(OriginKind.Caught, handler.Start, null))] : [];
                FlowTo(handler.Start, new ValueState(state.Variables, stack));
                if (handler.FilteredStart >= 0)
                {
                    FlowTo(handler.FilteredStart, new ValueState(state.Variables, stack));
                }
            }
        }
    }

    private void Charge(int effort)
    {
        _effort += effort;
        if (_effort > LargestEffort)
        {
            throw Refusal.Types("the body has more paths than a verifier follows");
        }
    }

    private static IlType Target(IlType type) => type is ByRefType reference ? reference.Target : type;
}
