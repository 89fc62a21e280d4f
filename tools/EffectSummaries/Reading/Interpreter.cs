using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;
using Spin.Analysis.Il;
using Spin.EffectSummaries.Library;

namespace Spin.EffectSummaries.Reading;

/// <summary>Reads the bodies of instances, each once, and those that they call for what they return.</summary>
internal sealed class Interpreter
{
    private readonly Dictionary<string, Interpretation?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(IlModule Module, EntityHandle Handle), IlMember> _members = [];
    private readonly Dictionary<IlMethod, Body?> _bodies = [];

    /// <summary>Makes an interpreter.</summary>
    internal Interpreter(ClassLibrary library, Substitutions substitutions, ReviewedFacts reviewed)
    {
        Library = library;
        Substitutions = substitutions;
        Reviewed = reviewed;
        Types = new Types(library);
        Members = new MemberResolution(library);
    }

    /// <summary>The class library.</summary>
    internal ClassLibrary Library { get; }

    /// <summary>The members whose value the compiler knows.</summary>
    internal Substitutions Substitutions { get; }

    /// <summary>What was reviewed by hand.</summary>
    internal ReviewedFacts Reviewed { get; }

    /// <summary>Questions about types.</summary>
    internal Types Types { get; }

    /// <summary>Finds what virtual calls run.</summary>
    internal MemberResolution Members { get; }

    /// <summary>Reads an instance.</summary>
    /// <returns>Null while it is being read, and where it has no IL.</returns>
    internal Interpretation? Read(Instance instance)
    {
        if (_known.TryGetValue(instance.Key, out Interpretation? known))
        {
            return known;
        }

        _known.Add(instance.Key, null);
        if (instance.IsTooDeep || BodyOf(instance.Method) is not { } body)
        {
            return null;
        }

        Interpretation result = new BodyReader(instance, body, this).Read();
        _known[instance.Key] = result;
        return result;
    }

    /// <summary>The member that a token names, with the type parameters of its own method.</summary>
    internal IlMember MemberOf(IlModule module, EntityHandle handle)
    {
        if (!_members.TryGetValue((module, handle), out IlMember? member))
        {
            _members.Add((module, handle), member = Library.Program.Symbols.MemberOf(module, handle));
        }

        return member;
    }

    /// <summary>The IL of a method.</summary>
    internal Body? BodyOf(IlMethod method)
    {
        if (!_bodies.TryGetValue(method, out Body? body))
        {
            _bodies.Add(method, body = method.HasBody ? new Body(method) : null);
        }

        return body;
    }
}
