using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Spin.Analyzers.Hosting;

/// <summary>The actions of all rules by what they look at.</summary>
/// <typeparam name="TKind">What is told apart.</typeparam>
/// <typeparam name="TContext">What an action is given.</typeparam>
internal sealed class ActionsByKind<TKind, TContext>
    where TKind : struct
{
    private readonly Dictionary<TKind, List<Action<TContext>>> _actions = [];

    /// <summary>Adds an action.</summary>
    internal void Add(Action<TContext> action, ImmutableArray<TKind> kinds)
    {
        foreach (TKind kind in kinds)
        {
            if (!_actions.TryGetValue(kind, out List<Action<TContext>>? actions))
            {
                _actions.Add(kind, actions = []);
            }

            actions.Add(action);
        }
    }

    /// <summary>Registers one action for each kind.</summary>
    internal void Register(Action<Action<TContext>, TKind> register)
    {
        foreach (KeyValuePair<TKind, List<Action<TContext>>> entry in _actions)
        {
            register(ActionSequence.Of(entry.Value), entry.Key);
        }
    }
}
