using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Spin.Analysis.Representation;

namespace Spin.Analysis.Il;

/// <summary>Finds what runs where a member is called of a type that the caller knows: of a type argument, of what a comparer is.</summary>
internal sealed class IlConstrainedCalls(IlProgram program, IlTargets targets)
{
    private readonly ConcurrentDictionary<(string Type, Method Member), Method> _boxes = new();

    /// <summary>Where a constrained call may lead.</summary>
    internal ImmutableArray<Method> Resolve(CallTarget target, IlTypeArguments? known) =>
        IlTypeArguments.Close((IlType)target.Holder!, known) is not { } type || IsInterface(type) ? targets.OverridesOf(target.Method!) :
        target.Unless is { } other && Implements(type, other) ? [] :
        target.Unless is "System.IEquatable`1" or "System.IComparable`1" && IsBoxed(type) ? Of(type, target.Method!, target.Written as IlMember, known).Add(Box(type, target.Method!)) :
        Of(type, target.Method!, target.Written as IlMember, known);

    /// <summary>What a type runs for a member of an interface that it implements, or of a class from which it derives.</summary>
    internal ImmutableArray<Method> Of(IlType type, Method member, IlMember? written = null, IlTypeArguments? known = null)
    {
        (string owner, string name, int parameters) = IlTargets.Describe(member);
        if (!Implements(type, owner))
        {
            return [];
        }

        ImmutableArray<Method>.Builder found = ImmutableArray.CreateBuilder<Method>();
        for (IlType? level = type; level is not null && found.Count == 0; level = BaseOf(level))
        {
            foreach (IlMethod candidate in MethodsOf(level))
            {
                if ((candidate.IsVirtual || candidate.IsStatic || candidate.HasBody) && IlTargets.IsNamed(candidate.Name, name) && candidate.Definition.DecodeSignature(candidate.Module.Types, null).ParameterTypes.Length == parameters)
                {
                    IlMember constructed = new(level, candidate.Name, candidate.Definition.DecodeSignature(candidate.Module.Types, null), candidate) { Arguments = written?.Arguments ?? [] };
                    found.Add(targets.Bind(program.Symbols.Of(candidate), constructed, known));
                }
            }
        }

        if (found.Count == 0)
        {
            found.Add(member);
        }

        // A class that derives from the type may have its own.
        if (type.Kind == IlTypeKind.Class)
        {
            foreach (Method other in targets.OverridesBelow(type.Name, member))
            {
                if (!found.Contains(other))
                {
                    found.Add(other);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a type is an interface.</summary>
    internal bool IsInterface(IlType type) =>
        program.Resolve(type) is { } declared && (declared.Module.Reader.GetTypeDefinition(declared.Handle).Attributes & TypeAttributes.Interface) != 0;

    // Enumerations and nullable values have comparers that make no box.
    private bool IsBoxed(IlType type) => type.Kind == IlTypeKind.Struct && type.Name != "System.Nullable`1" &&
        program.Resolve(type) is { } declared && declared.Module.BaseNameOf(declared.Handle) == "System.ValueType";

    // The box in which the class library compares a struct that has no comparison of its own.
    private Method Box(IlType type, Method member) => _boxes.GetOrAdd((type.Name, member), key => new Method(member.Origin, $"{IlNames.SimpleName(key.Type)}.{member.Name}")
    {
        Assumed = new AssumedEffect(Effect.Allocates, CauseKind.Boxing, $"boxing of '{IlNames.SimpleName(key.Type)}'"),
    });

    private IEnumerable<IlMethod> MethodsOf(IlType type) => program.Resolve(type) is { } declared ? declared.Module.MethodsOf(declared.Handle) : [];

    private IlType? BaseOf(IlType type) => program.Resolve(type) is { } declared && declared.Module.Reader.GetTypeDefinition(declared.Handle).BaseType is { IsNil: false } parent
        ? program.Symbols.TypeOf(declared.Module, parent)
        : null;

    private bool Implements(IlType type, string @interface) =>
        type.Name == @interface || @interface == "System.Object" || program.Resolve(type) is { } declared && targets.IsBelow(declared.Module, declared.Handle, @interface);
}
