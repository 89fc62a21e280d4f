using System.Collections.Generic;
using System.Collections.Immutable;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Notes the effects and calls of a body while it is lowered, each with its block.</summary>
internal sealed class IlFacts
{
    private readonly List<(int Block, Effect Effect, string Kind, string What, Site Site, bool IsPlaceable, int? Parameter)> _causes = [];
    private readonly List<(int Block, CallTarget Target, Site Site)> _calls = [];
    private readonly List<MadeWith> _made = [];
    private readonly HashSet<Field> _writes = [];
    private readonly List<LentArgument> _lent = [];

    /// <summary>Notes an effect.</summary>
    internal void Add(int block, Effect effect, string kind, string what, Site site, bool isPlaceable = false) => _causes.Add((block, effect, kind, what, site, isPlaceable, null));

    /// <summary>Notes that what the caller has lent is written.</summary>
    internal void WriteArgument(int block, int parameter, string name, Site site) => _causes.Add((block, Effect.Writes, CauseKind.ParameterWrite, name, site, false, parameter));

    /// <summary>Notes that what the caller has lent is passed on.</summary>
    internal void Lend(LentArgument lent) => _lent.Add(lent);

    /// <summary>Notes a call, and what its contract lets it do.</summary>
    internal void Call(int block, CallTarget target, Site site)
    {
        _calls.Add((block, target, site));
        foreach ((Effect effect, string kind) in target.Contract?.Effects ?? [])
        {
            Add(block, effect, kind, target.Promise?.Owner ?? NameOf(target.Method!), site);
        }
    }

    /// <summary>Notes that an object of the class library is made with a value.</summary>
    internal void Make(MadeWith made) => _made.Add(made);

    /// <summary>Notes that a field is written.</summary>
    internal void Write(Field field) => _writes.Add(field);

    /// <summary>What was noted.</summary>
    /// <param name="throwing">The blocks that do nothing but throw.</param>
    /// <param name="mayLoop">Whether the body has a branch back.</param>
    internal MethodFacts ToFacts(HashSet<int> throwing, bool mayLoop)
    {
        ImmutableArray<Cause>.Builder causes = ImmutableArray.CreateBuilder<Cause>();
        foreach ((int block, Effect effect, string kind, string what, Site site, bool isPlaceable, int? parameter) in _causes)
        {
            causes.Add(new Cause(effect, kind, what, site, throwing.Contains(block)) { IsPlaceable = isPlaceable, Parameter = parameter });
        }

        ImmutableArray<CallSite>.Builder calls = ImmutableArray.CreateBuilder<CallSite>();
        foreach ((int block, CallTarget target, Site site) in _calls)
        {
            calls.Add(new CallSite(target, site, throwing.Contains(block)));
        }

        return new MethodFacts(causes.ToImmutable(), calls.ToImmutable(), _writes, mayLoop) { Made = [.. _made], Lent = [.. _lent] };
    }

    private static string NameOf(Method method)
    {
        (string owner, string name, _) = IlTargets.Describe(method);
        return IlNames.Full(owner, name);
    }
}
