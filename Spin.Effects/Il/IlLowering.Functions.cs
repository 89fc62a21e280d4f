using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;
using Spin.Analysis.Representation.Expressions;

namespace Spin.Analysis.Il;

/// <content>What delegates hold that are called, passed, or given to objects: known when the whole function has been read.</content>
internal sealed partial class IlLowering
{
    private readonly Dictionary<Expression, CallTarget> _made = [];
    private readonly Dictionary<Field, CallTarget> _caches = [];
    private readonly List<OpenCall> _open = [];
    private readonly List<(IlType Type, IlType Parameter, Expression Value)> _given = [];

    private bool TakesFunction(IlMember member)
    {
        foreach (IlType parameter in member.Signature.ParameterTypes)
        {
            if (_program.IsDelegate(parameter))
            {
                return true;
            }
        }

        return false;
    }

    // Only what has a type of its own can be told apart from what the class library makes itself.
    private void NoteMade(IlMember constructor, ImmutableArray<Expression> arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (constructor.Signature.ParameterTypes[i].Kind == IlTypeKind.Class)
            {
                _given.Add((constructor.Owner, constructor.Signature.ParameterTypes[i], arguments[i]));
            }
        }
    }

    private void CompleteCalls(FlowGraph graph)
    {
        foreach (OpenCall open in _open)
        {
            CallTarget held = open.Call.Method is null ? HeldBy(open.Call.Receiver, open.Member.Owner, graph) : open.Call.Target;
            CallTarget target = held with { Functions = FunctionsAmong(open, graph), Promise = open.Call.Target.Promise };
            open.Call.Reach(target);
            _block = open.Block;
            if (target.Method is { HasBody: false } && open.Member.Name == ".ctor")
            {
                NoteMade(open.Member, open.Call.Arguments);
            }
            else if (target.Promise is not null)
            {
                _facts.Call(_block, target, open.Call.Site!);
            }
            else if (target.Kind == CallKind.OneOf)
            {
                foreach (CallTarget choice in target.Choices)
                {
                    NoteChoice(choice with { Functions = target.Functions }, open);
                }
            }
            else
            {
                NoteChoice(target, open);
            }
        }

        foreach ((IlType type, IlType parameter, Expression value) in _given)
        {
            bool isFunction = _program.IsDelegate(parameter);
            _facts.Make(new MadeWith(type, isFunction ? null : value.Type.Name, isFunction ? HeldBy(value, parameter, graph) : null));
        }
    }

    // What was made into a delegate here, or loaded, is charged where that happened.
    private void NoteChoice(CallTarget target, OpenCall open)
    {
        if (target.Kind is CallKind.DelegateParameter or CallKind.DelegateType || open.Call.Method is not null && open.Call.Method == open.Call.Target.Method)
        {
            NoteCall(target, open.Member, open.Call.Receiver, open.Call.Arguments, (IlSite)open.Call.Site!);
        }
    }

    private ImmutableArray<FunctionArgument> FunctionsAmong(OpenCall open, FlowGraph graph)
    {
        ImmutableArray<FunctionArgument>.Builder functions = ImmutableArray.CreateBuilder<FunctionArgument>();
        for (int i = 0; i < open.Member.Signature.ParameterTypes.Length && i < open.Call.Arguments.Length; i++)
        {
            if (_program.IsDelegate(open.Member.Signature.ParameterTypes[i]))
            {
                functions.Add(new FunctionArgument(i, HeldBy(open.Call.Arguments[i], open.Member.Signature.ParameterTypes[i], graph)));
            }
        }

        return functions.ToImmutable();
    }

    private CallTarget HeldBy(Expression? value, IlType type, FlowGraph graph)
    {
        HashSet<CallTarget> choices = [];
        HashSet<Variable> seen = [];
        Stack<Expression?> open = new([value]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case Opaque made when _made.TryGetValue(made, out CallTarget? function):
                    _ = choices.Add(function);
                    break;
                case Constant:
                    break;
                case VariableReference { Variable: { Kind: VariableKind.Parameter } parameter } when !_shared.Contains(parameter) && graph.AssignmentsTo(parameter).Count == 0:
                    int position = _arguments.IndexOf(parameter) - (_arguments is [{ Kind: VariableKind.This }, ..] ? 1 : 0);
                    _ = choices.Add(new CallTarget(CallKind.DelegateParameter, null, new IlParameter(position, parameter.Type.Name)));
                    break;
                case VariableReference { Variable: { Kind: VariableKind.Local or VariableKind.Temporary } variable } when !_shared.Contains(variable):
                    if (seen.Add(variable))
                    {
                        foreach (Assignment assignment in graph.AssignmentsTo(variable))
                        {
                            open.Push(assignment.Value);
                        }
                    }

                    break;
                case FieldReference { Field: var field } when _caches.TryGetValue(field, out CallTarget? kept):
                    _ = choices.Add(kept);
                    break;
                case FieldReference:
                    _ = choices.Add(new CallTarget(CallKind.DelegateMember, null, type.Name));
                    break;
                default:
                    _ = choices.Add(new CallTarget(CallKind.DelegateType, null, type.Name));
                    break;
            }
        }

        return CallTarget.OneOf([.. choices]);
    }

    private sealed record OpenCall(int Block, Call Call, IlMember Member);
}
