using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection.Metadata;
using Spin.Analysis;
using Spin.Analysis.Il;
using Spin.Analysis.Library;
using Spin.EffectSummaries.Reading;

namespace Spin.EffectSummaries.Solving;

/// <summary>Joins what instances do along their calls, one strongly connected component after the other, callees first.</summary>
internal sealed class SummarySolver
{
    private const string Arrow = " → ";

    private readonly Interpreter _interpreter;
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly ComponentWalk<Node> _walk;

    internal SummarySolver(Interpreter interpreter)
    {
        _interpreter = interpreter;
        _walk = new ComponentWalk<Node>(node => node.Calls.Select(call => NodeOf(call.Callee)), Complete);
    }

    /// <summary>The summary of an instance.</summary>
    internal InstanceSummary Solve(Instance instance)
    {
        if (_interpreter.Reviewed.Find(instance.Method) is not { } fact)
        {
            return Visit(instance).Summary;
        }

        InstanceSummary summary = new();
        _ = summary.Add(fact.Effects, fact.Reason);
        summary.Walks = fact.Walks;
        summary.Callbacks.UnionWith(fact.CallbacksOf(instance));
        return summary;
    }

    /// <summary>What a member does or whatever overrides it in the class library.</summary>
    internal InstanceSummary SolveOverrides(Instance declared)
    {
        InstanceSummary summary = new();
        if (_interpreter.Reviewed.Find(declared.Method) is not null)
        {
            return Solve(declared);
        }

        if (_interpreter.Members.FindAll(declared) is not { } all)
        {
            _ = summary.Add(Effect.Unknown, "one of many");
            return summary;
        }

        foreach (Instance each in all)
        {
            InstanceSummary one = Solve(each);
            _ = summary.Add(one.Effects, effect => each.Method + Arrow + one.WitnessOf(effect));
            summary.Walks |= one.Walks;

            // Type parameters of an override are not those of the member.
            summary.Callbacks.UnionWith(one.Callbacks);
        }

        return summary;
    }

    private Node Visit(Instance instance)
    {
        Node node = NodeOf(instance);
        _walk.Visit(node);
        return node;
    }

    private Node NodeOf(Instance instance)
    {
        if (!_nodes.TryGetValue(instance.Key, out Node? node))
        {
            _nodes.Add(instance.Key, node = new Node(instance, _interpreter.Read(instance)));
        }

        return node;
    }

    private void Complete(List<Node> component)
    {
        component.ForEach(member => member.Component = component);
        component.ForEach(AddOwn);
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (Node member in component)
            {
                foreach (Call call in member.Calls)
                {
                    changed |= AddCalled(member, call, _nodes[call.Callee.Key]);
                }
            }
        }

        component.ForEach(static member => member.IsSettled = true);
    }

    private static void AddOwn(Node node)
    {
        if (node.Body is not { } body)
        {
            _ = node.Summary.Add(Effect.Unknown, "no IL");
            return;
        }

        node.Summary.Walks = body.Walks;
        foreach ((Effect effect, string what) in body.Causes)
        {
            _ = node.Summary.Add(effect, what);
        }

        node.Summary.Callbacks.UnionWith(body.Callbacks);
    }

    // Callbacks are followed while components are joined, and may lead back: what is not settled yet says too little to those outside.
    private bool AddCalled(Node caller, Call call, Node callee) => callee.IsSettled || callee.Component == caller.Component
        ? AddSummary(caller, call, callee.Summary)
        : caller.Summary.Add(Effect.Unknown, "calls back into what calls it: " + callee.Instance.Method);

    private bool AddSummary(Node caller, Call call, InstanceSummary callee)
    {
        string name = call.Callee.Method.ToString();
        bool changed = caller.Summary.Add(callee.Effects, effect => name + Arrow + callee.WitnessOf(effect)) | (callee.Walks && !caller.Summary.Walks);
        caller.Summary.Walks |= callee.Walks;
        foreach (Callback callback in callee.Callbacks.ToArray())
        {
            changed |= AddCallback(caller, call, callback, name);
        }

        return changed;
    }

    // A callback in terms of what the caller passes.
    private bool AddCallback(Node caller, Call call, Callback callback, string name)
    {
        if (callback.Source is CallbackSource.TypeArgument or CallbackSource.MethodArgument)
        {
            return caller.Summary.Callbacks.Add(callback);
        }

        int index = callback.Source == CallbackSource.Receiver || call.Callee.Method.IsStatic ? callback.Position : callback.Position + 1;
        Value passed = index >= 0 && index < call.Arguments.Length ? call.Arguments[index] : Value.Of(Value.Shared);
        return Apply(caller, callback, passed, callback.Source == CallbackSource.Receiver, name);
    }

    private bool Apply(Node caller, Callback callback, Value passed, bool isKept, string name)
    {
        switch (passed)
        {
            case NullValue:
                return false;
            case CastValue cast:
                return Apply(caller, callback, cast.Tested, isKept, name);
            case ChoiceValue choice:
                bool changed = false;
                foreach (Value option in choice.Options)
                {
                    changed |= Apply(caller, callback, option, isKept, name);
                }

                return changed;
            case ArgumentValue { Position: var position }:
                return caller.Summary.Callbacks.Add(callback with { Position = isKept || caller.Instance.Method.IsStatic ? position : position == 0 ? MemberSummary.Receiver : position - 1 });
            case FunctionValue { Function: var function } when !isKept && callback.Owner is null:
                return Join(caller, function);
            case MemberOfValue { Declared.Method: var member, Receiver: var receiver } when !isKept && callback.Owner is null:
                return Apply(caller, new Callback(CallbackSource.Argument, 0, member.Module.NameOf(member.Owner), member.Name), receiver, isKept: false, name);
            case ExactValue exact when !isKept && BodyKnowledge.ComparedBy(exact.Type) is { } compared:
                return Compare(caller, callback.Name, compared);
            case ExactValue { Type: var type } when !isKept && callback.Owner is { } owner:
                return Declared(owner, callback.Name, type) is { } declared && _interpreter.Members.Find(type, declared) is { } found
                    ? Join(caller, found)
                    : caller.Summary.Add(Effect.Unknown, $"{name}{Arrow}{owner}::{callback.Name} of {IlSymbols.Text(type)}");
            case var _ when !isKept && callback.Owner is { } owner && (passed.Origins & ~Value.Shared) == 0:
                return JoinAll(caller, owner, callback.Name);
            default:
                return Value.ArgumentBehind(passed.Origins) is { } argument
                    ? caller.Summary.Callbacks.Add(callback with { Source = CallbackSource.Receiver, Position = argument })
                    : caller.Summary.Add(Effect.Unknown, $"{name}{Arrow}{callback.Owner ?? "delegate"}::{callback.Name} of something");
        }
    }

    private bool Compare(Node caller, string comparer, IlType type)
    {
        bool changed = false;
        BodyKnowledge.Compare(
            comparer,
            type,
            _interpreter,
            callback => changed |= caller.Summary.Callbacks.Add(callback),
            found => changed |= Join(caller, found),
            unknown => changed |= caller.Summary.Add(Effect.Unknown, unknown));
        return changed;
    }

    private bool Join(Node caller, Instance found)
    {
        Call call = new(found, []);
        return _interpreter.Reviewed.Find(found.Method) is null ? AddCalled(caller, call, Visit(found)) : AddSummary(caller, call, Solve(found));
    }

    // What the class library made itself is of the class library.
    private bool JoinAll(Node caller, string owner, string name)
    {
        if (_interpreter.Members.FindOpen(owner, name) is not { } declared || _interpreter.Members.FindAll(declared) is not { } all)
        {
            return caller.Summary.Add(Effect.Unknown, $"{owner}::{name} of something");
        }

        bool changed = false;
        foreach (Instance each in all)
        {
            changed |= Join(caller, each);
        }

        return changed;
    }

    private Instance? Declared(string owner, string name, IlType type)
    {
        foreach (IlType each in _interpreter.Members.InterfacesOf(type).Concat(_interpreter.Members.Ancestry(type)))
        {
            if (each.Name != owner || _interpreter.Library.Resolve(each) is not { } declared)
            {
                continue;
            }

            if (declared.Module.MethodsOf(declared.Handle).FirstOrDefault(method => method.Name == name) is { } found)
            {
                return new Instance(found, each.Arguments, []);
            }
        }

        return null;
    }

    private sealed class Node(Instance instance, Interpretation? body) : ComponentNode
    {
        internal Instance Instance { get; } = instance;

        internal Interpretation? Body { get; } = body;

        internal IReadOnlyList<Call> Calls => Body?.Calls ?? [];

        internal InstanceSummary Summary { get; } = new();

        // Null until it is known.
        internal List<Node>? Component { get; set; }

        // Whether nothing is added to its summary any more.
        internal bool IsSettled { get; set; }
    }
}
