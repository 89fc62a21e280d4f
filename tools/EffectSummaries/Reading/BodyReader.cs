using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>
/// Runs the body of one instance over what is known of values, until nothing new comes up: branches on what the compiler knows are
/// taken, code behind them that is not reached is not read, and of what is reached only what a return follows counts.
/// </summary>
internal sealed partial class BodyReader
{
    // Before the first.
    private const int NoBlock = -1;

    private readonly Instance _instance;
    private readonly Body _body;
    private readonly Interpreter _interpreter;
    private readonly ImmutableArray<IlType> _parameters;
    private readonly bool _isInstance;
    private readonly SortedDictionary<int, State> _entries = [];
    private readonly Queue<int> _open = new();
    private readonly Dictionary<int, HashSet<int>> _successors = [];
    private readonly HashSet<int> _returning = [];
    private readonly List<(int Block, Action<Interpretation> Note)> _notes = [];
    private State _state = null!;
    private int _block = NoBlock;
    private int _index;
    private bool _isRecording;
    private Value? _result;
    private IlType? _constrained;
    private bool _ends;

    internal BodyReader(Instance instance, Body body, Interpreter interpreter)
    {
        _instance = instance;
        _body = body;
        _interpreter = interpreter;
        MethodSignature<IlType> signature = instance.Method.Definition.DecodeSignature(instance.Method.Module.Types, null);
        _isInstance = signature.Header.IsInstance;
        _parameters = [.. signature.ParameterTypes.Select(type => type.Substitute(instance.OfType, instance.OfMethod))];
    }

    private IlModule Module => _instance.Method.Module;

    private IlInstruction Instruction => _body.Instructions[_index];

    /// <summary>Reads it.</summary>
    internal Interpretation Read()
    {
        Value[] arguments = new Value[_parameters.Length + (_isInstance ? 1 : 0)];
        for (int i = 0; i < arguments.Length; i++)
        {
            // What is beyond the bits of a set of origins is everybody's.
            arguments[i] = i < Value.MaxArguments ? new ArgumentValue(i) : Value.Of(Value.Shared);
        }

        Value[] locals = new Value[_body.Locals.Length];
        Array.Fill(locals, Value.Of(0));
        Enter(0, new State([], locals, arguments));
        while (_open.Count > 0)
        {
            ReadBlock(_open.Dequeue());
        }

        _isRecording = true;
        foreach (int block in _entries.Keys.ToArray())
        {
            ReadBlock(block);
        }

        Interpretation result = new() { Returns = _returning.Count > 0, Result = _result };
        HashSet<int> counted = FindReturning();
        result.Walks = HasLoop(counted);
        foreach ((int block, Action<Interpretation> note) in _notes)
        {
            if (counted.Contains(block))
            {
                note(result);
            }
        }

        return result;
    }

    private void Note(Action<Interpretation> note)
    {
        if (_isRecording)
        {
            _notes.Add((_block, note));
        }
    }

    private void Cause(Effect effect, string what) => Note(result => result.Causes.Add((effect, what)));

    private void Walk() => Note(static result => result.Walks = true);

    private void Back(Callback callback) => Note(result => result.Callbacks.Add(callback));

    private void Enter(int offset, State state)
    {
        _ = (_successors.TryGetValue(_block, out HashSet<int>? next) ? next : _successors[_block] = []).Add(offset);
        if (!_entries.TryGetValue(offset, out State? known))
        {
            _entries.Add(offset, state.Copy());
            _open.Enqueue(offset);
        }
        else if (known.Join(state) && !_open.Contains(offset))
        {
            _open.Enqueue(offset);
        }
    }

    private void ReadBlock(int offset)
    {
        _block = offset;
        _state = _entries[offset].Copy();
        _ends = false;
        EnterHandlers();
        for (_index = _body.IndexOf(offset); _index >= 0 && _index < _body.Instructions.Length; _index++)
        {
            Lower();
            if (_ends)
            {
                return;
            }

            if (Instruction.EndsBlock)
            {
                Leave();
                return;
            }

            if (_body.Leaders.Contains(Instruction.Next))
            {
                EnterHandlers();
                Enter(Instruction.Next, _state);
                return;
            }
        }
    }

    // A handler begins with what may hold anywhere in its region.
    private void EnterHandlers()
    {
        foreach (ExceptionRegion region in _body.Regions)
        {
            if (_block < region.TryOffset || _block >= region.TryOffset + region.TryLength)
            {
                continue;
            }

            State state = _state.Copy();
            state.Stack.Clear();
            if (region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter)
            {
                state.Stack.Add(Value.Of(0));
            }

            Enter(region.HandlerOffset, state);
            if (region.Kind == ExceptionRegionKind.Filter)
            {
                Enter(region.FilterOffset, state);
            }
        }
    }

    private void Leave()
    {
        switch (Instruction.OpCode)
        {
            case ILOpCode.Ret:
                _ = _returning.Add(_block);
                if (_state.Stack.Count > 0)
                {
                    Value result = Pop();
                    _result = _result is null ? result : Value.Join(_result, result);
                }

                return;
            case ILOpCode.Endfinally or ILOpCode.Endfilter:
                _ = _returning.Add(_block);
                return;
            case ILOpCode.Leave or ILOpCode.Leave_s:
                _state.Stack.Clear();
                Enter((int)Instruction.Operand, _state);
                return;
            case ILOpCode.Br or ILOpCode.Br_s:
                Enter((int)Instruction.Operand, _state);
                return;
            case ILOpCode.Switch:
                Value selector = Pop();
                if (selector is NumberValue { Number: var number })
                {
                    Enter(number >= 0 && number < Instruction.Targets.Length ? Instruction.Targets[(int)number] : Instruction.Next, _state);
                    return;
                }

                foreach (int target in Instruction.Targets)
                {
                    Enter(target, _state);
                }

                Enter(Instruction.Next, _state);
                return;
            case var code when code.IsBranch():
                bool? taken = Decide(code);
                if (taken != false)
                {
                    Enter((int)Instruction.Operand, _state);
                }

                if (taken != true)
                {
                    Enter(Instruction.Next, _state);
                }

                return;
        }
    }

    // Blocks from which a return can be reached; a handler's end returns to where the exception was, or after it.
    private HashSet<int> FindReturning()
    {
        HashSet<int> counted = [.. _returning];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach ((int block, HashSet<int> next) in _successors)
            {
                changed |= !counted.Contains(block) && next.Overlaps(counted) && counted.Add(block);
            }
        }

        return counted;
    }

    // Every loop jumps back somewhere.
    private bool HasLoop(HashSet<int> counted)
    {
        foreach ((int block, HashSet<int> next) in _successors)
        {
            foreach (int target in next)
            {
                if (target <= block && block != NoBlock && counted.Contains(block) && counted.Contains(target))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Value Pop()
    {
        if (_state.Stack.Count == 0)
        {
            return Value.Of(Value.Shared);
        }

        Value value = _state.Stack[^1];
        _state.Stack.RemoveAt(_state.Stack.Count - 1);
        return value;
    }

    private void Push(Value value) => _state.Stack.Add(value);

    private IlType TypeOf(EntityHandle handle) => _interpreter.Library.Program.Symbols.TypeOf(Module, handle).Substitute(_instance.OfType, _instance.OfMethod);

    // The receiver is no argument by number.
    private int PositionOf(int argument) => _isInstance ? argument == 0 ? MemberSummary.Receiver : argument - 1 : argument;
}
