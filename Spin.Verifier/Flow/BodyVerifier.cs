using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>
/// Verifies one body: follows every path with the class-precise type of each stack slot, until nothing new is learnt. What it cannot
/// show to be safe it refuses.
/// </summary>
internal sealed partial class BodyVerifier
{
    /// <summary>States times variables: what a body may cost to verify.</summary>
    private const int LargestEffort = 4_000_000;

    private readonly DefinedMethod _method;
    private readonly LinkedAssembly _assembly;
    private readonly TypeRelations _relations;
    private readonly WellKnownTypes _known;
    private readonly Variables _variables;
    private readonly InstructionReader _code;
    private readonly BlockTree _blocks;
    private readonly FrameState?[] _entries;
    private readonly bool[] _isTarget;
    private readonly bool[] _isReached;
    private readonly int _maxStack;
    private readonly Stack<int> _work = new();
    private readonly FrameState _state;
    private int _current;
    private long _effort;

    internal BodyVerifier(DefinedMethod method, MethodBodyBlock body, TypeRelations relations)
    {
        _method = method;
        _assembly = method.Owner.Assembly;
        _relations = relations;
        _known = relations.Known;
        _code = InstructionReader.Read(body.GetILReader());
        _blocks = BlockTree.Read(body.ExceptionRegions, _code);
        Locals = body.LocalSignature.IsNil ? [] : _assembly.Signatures.Locals(body.LocalSignature);
        _variables = new Variables(method, relations, Locals);
        if (!body.LocalVariablesInitialized && (_variables.HasLocals || _code.Instructions.Exists(static instruction => instruction.Code == ILOpCode.Localloc)))
        {
            throw new Refusal(VerifierRules.Uncleared, "variables are not cleared before use: remove SkipLocalsInit");
        }

        _entries = new FrameState?[_code.Instructions.Count];
        _isTarget = new bool[_code.Instructions.Count];
        _isReached = new bool[_code.Instructions.Count];
        _maxStack = body.MaxStack;
        _state = new FrameState(_variables.Initial(), _maxStack) { IsInitialized = !_variables.IsConstructorOfClass };
    }

    /// <summary>Where the instruction is that was looked at last.</summary>
    internal int Offset => _current < _code.Instructions.Count ? _code.Instructions[_current].Offset : 0;

    /// <summary>The instructions.</summary>
    internal InstructionReader Code => _code;

    /// <summary>The nesting of the exception regions.</summary>
    internal BlockTree Blocks => _blocks;

    /// <summary>The types of the local variables.</summary>
    internal ImmutableArray<IlType> Locals { get; }

    private Instruction Current => _code.Instructions[_current];

    /// <summary>Follows every path.</summary>
    internal void Verify()
    {
        if (_code.Instructions.Count == 0)
        {
            throw Refusal.Types("the body is empty");
        }

        RequireEnd(_code.Instructions[^1].Code);
        MarkTargets();
        CheckEntry(0);
        _entries[0] = _state.Clone();
        _work.Push(0);
        while (_work.TryPop(out int start))
        {
            _state.CopyFrom(_entries[start]!);
            Run(start);
        }

        RequireReached();
    }

    // What is not reached is not judged, and another compiler may think otherwise of what is reached.
    private void RequireReached()
    {
        for (int i = 0; i < _isReached.Length; i++)
        {
            if (!_isReached[i] && _code.Instructions[i].Code != ILOpCode.Nop)
            {
                _current = i;
                throw Refusal.Types("the instruction is never reached: no C# compiler leaves it there");
            }
        }
    }

    // Where nothing reaches the end, a compiler still reads on.
    private static void RequireEnd(ILOpCode last)
    {
        if (last is not (ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow or ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or
            ILOpCode.Endfinally or ILOpCode.Endfilter))
        {
            throw Refusal.Types("control runs off the end of the body");
        }
    }

    private void MarkTargets()
    {
        for (int i = 0; i < _isTarget.Length; i++)
        {
            _isTarget[i] = _code.IsTarget(i) || i > 0 && !ReferenceEquals(_blocks[i], _blocks[i - 1]);
        }
    }

    // Follows one path from a place that others may reach too, to the next of such.
    private void Run(int start)
    {
        _current = start;
        EnterHandlers();
        while (true)
        {
            Charge(1);
            int first = _current;
            bool isLast = Step();
            _isReached.AsSpan(first, _current - first + 1).Fill(true);
            if (isLast)
            {
                return;
            }

            int next = _current + 1;
            if (next >= _code.Instructions.Count)
            {
                throw Refusal.Types("control runs off the end of the body");
            }

            if (!_blocks.CanBranch(_current, next))
            {
                throw Refusal.Types("control falls into or out of a guarded block or handler");
            }

            if (_isTarget[next])
            {
                FlowTo(next);
                return;
            }

            _current = next;
        }
    }

    /// <summary>Joins the present state into that of a branch's target.</summary>
    private void FlowTo(int target)
    {
        CheckEntry(target);
        Charge(1 + _state.Tracked.Length + _state.Depth);
        if (_entries[target] is not { } entry)
        {
            _entries[target] = _state.Clone();
            _work.Push(target);
        }
        else if (StateJoin.Join(entry, _state, _relations))
        {
            _work.Push(target);
        }
    }

    private void Branch(int target)
    {
        if (!_blocks.CanBranch(_current, target))
        {
            throw Refusal.Types("a branch goes into or out of a guarded block or handler");
        }

        FlowTo(target);
    }

    private void CheckEntry(int target)
    {
        for (Block? block = _blocks[target]; block is { Kind: BlockKind.Try } && block.Start == target; block = block.Parent)
        {
            if (_state.Depth != 0)
            {
                throw Refusal.Types("the evaluation stack is not empty where a guarded block begins");
            }
        }
    }

    /// <summary>An exception may happen here: its handlers see the variables as they are.</summary>
    private void EnterHandlers()
    {
        for (Block? block = _blocks[_current]; block is not null; block = block.Parent)
        {
            foreach (Handler handler in block.Handlers)
            {
                Enter(handler.Start, handler);
                if (handler.FilteredStart >= 0)
                {
                    Enter(handler.FilteredStart, handler);
                }
            }
        }
    }

    private void Enter(int start, Handler handler)
    {
        Charge(1 + _state.Tracked.Length);
        FrameState state = new((StackValue[])_state.Tracked.Clone(), _maxStack) { IsInitialized = _state.IsInitialized };
        if (handler.HasObject)
        {
            state.Push(StackValue.Object(CatchType(handler.CatchType)));
        }

        if (_entries[start] is not { } entry)
        {
            _entries[start] = state;
            _work.Push(start);
        }
        else if (StateJoin.Join(entry, state, _relations))
        {
            _work.Push(start);
        }
    }

    private IlType CatchType(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return _known.Object;
        }

        IlType type = TypeOf(handle);
        return type is TypeVariable || _relations.IsReference(type) ? type : throw Refusal.Types($"{type} cannot be caught");
    }

    private void Charge(int effort)
    {
        _effort += effort;
        if (_effort > LargestEffort)
        {
            throw Refusal.Types("the body has more paths than a verifier follows");
        }
    }
}
