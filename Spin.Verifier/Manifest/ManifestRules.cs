using System;
using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Metadata;
using Spin.Verifier.Modules;
using Spin.Verifier.Types;

namespace Spin.Verifier.Manifest;

/// <summary>
/// An image is composed from what attributes claim: which handlers there are, on which terms, behind which matches. Here the claims are
/// held to the code: what would be bound and is not marked as a handler would run unjudged, and with matches that nobody wrote.
/// </summary>
internal static class ManifestRules
{
    private const string SpindleMark = "SpindleAttribute";
    private const string Invoke = "Invoke";

    /// <summary>What an assembly claims that is not so.</summary>
    internal static IEnumerable<RuleFinding> Judge(LinkedAssembly assembly)
    {
        SpindleManifest manifest = assembly.Manifest;
        return [
            .. manifest.Spindles.SelectMany(claim => Find(assembly, claim.Spindle, () => Check(assembly, claim, manifest))),
            .. manifest.Handlers.SelectMany(claim => Find(assembly, claim.Spindle, () => Check(manifest, claim))),
        ];
    }

    private static IEnumerable<RuleFinding> Find(LinkedAssembly assembly, DefinedType? place, Action check)
    {
        try
        {
            check();
            return [];
        }
        catch (Refusal refusal)
        {
            bool isHere = place?.Assembly == assembly;
            return [new RuleFinding(refusal.Id, refusal.Message, isHere ? place!.FullName : assembly.Name, isHere && !place!.Methods.IsEmpty ? place.Methods[0].Handle : default)];
        }
    }

    private static void Check(LinkedAssembly assembly, ClaimedSpindle claim, SpindleManifest manifest)
    {
        if (claim.Spindle is not { } spindle || spindle.Assembly != assembly || !AttributeReader.Has(assembly.Reader, spindle.CustomAttributes, References.Contract, SpindleMark))
        {
            throw Forged("the manifest declares a spindle that is no class of this assembly marked [Spindle]");
        }

        if (claim.Binding is not { } binding || binding.Assembly != assembly)
        {
            throw Forged("the manifest names a binding that is no class of this assembly");
        }

        BindingRules.Check(spindle, binding, manifest);
        DefinedMethod? constructor = BindingRules.ConstructorOf(spindle);
        NamedType?[] asked = [.. constructor?.Shape.ParameterTypes.Select(static type => type.Unmodified as NamedType) ?? []];
        NamedType?[] claimed = [.. manifest.Imports.Where(import => import.Spindle == spindle).OrderBy(static import => import.Position).Select(static import => import.Service)];
        if (!asked.SequenceEqual(claimed))
        {
            throw Forged("the manifest claims other imports than the constructor takes");
        }
    }

    private static void Check(SpindleManifest manifest, ClaimedHandler claim)
    {
        string name = $"'{claim.Name}' of {claim.Event?.FullName ?? "an unknown event"}";
        if (claim.Spindle is not { } spindle || !manifest.Spindles.Any(declared => declared.Spindle == spindle))
        {
            throw Forged($"the manifest binds a handler {name} of a class that it does not declare");
        }

        if (claim.Event is not { IsDelegate: true } @event || @event.MethodsNamed(Invoke).FirstOrDefault() is not { } invoke)
        {
            throw Forged($"the manifest binds a handler {name}, which is no event");
        }

        if (!claim.IsContained)
        {
            throw Forged($"the manifest asks that faults of {name} be not contained, which only the nucleus may");
        }

        DefinedMethod handler = spindle.MethodsNamed(claim.Name).FirstOrDefault(method => Takes(method, claim, @event, invoke) && ManifestReader.Handles(method).Any(own => own.Event == @event && own.Terms == claim.Terms))
            ?? throw Forged($"the manifest binds a handler {name}, but no method of that name and signature is marked [Handles<{@event.Name}>] on these terms");
        if (!ManifestReader.Matches(handler).SequenceEqual(claim.Matches))
        {
            throw Forged($"the manifest claims other matches of {name} than its [Match] attributes demand");
        }

        if (!ManifestReader.Ranges(handler).ToHashSet().SetEquals(claim.Ranges))
        {
            throw Forged($"the manifest claims other ranges of {name} than its attributes demand");
        }

        if (claim.Terms.Guard is { } guard && !spindle.MethodsNamed(guard).Any(method => method.IsStatic != claim.GuardOnInstance && HasParametersOf(method, invoke)))
        {
            throw Forged($"the manifest claims a guard '{guard}' of {name} that is not there");
        }
    }

    // A handler that runs after the raise is given what outlives it: the event's detached payload, or copies. A filter is given references.
    private static bool Takes(DefinedMethod method, ClaimedHandler claim, DefinedType @event, DefinedMethod invoke)
    {
        IlType[] taken = [.. method.Shape.ParameterTypes.Select(static type => type.Unmodified)];
        if (claim.Terms.IsFilter)
        {
            return method.Shape.TypeParameterCount == 0 && taken.All(static type => type is ByRefType) &&
                taken.Select(Value).SequenceEqual(invoke.Shape.ParameterTypes.Select(Value));
        }

        if (!claim.Terms.IsAsynchronous)
        {
            return HasParametersOf(method, invoke);
        }

        DefinedType? detached = AttributeArguments.Of(@event.Assembly, @event.CustomAttributes, "EventAttribute").FirstOrDefault()?.Type("Detach");
        return method.Shape.TypeParameterCount == 0 && (detached is not null
            ? taken is [NamedType { Definition: var definition }] && definition == detached
            : taken.SequenceEqual(invoke.Shape.ParameterTypes.Select(Value)));
    }

    private static IlType Value(IlType type) => (type.Unmodified as ByRefType)?.Target.Unmodified ?? type.Unmodified;

    private static bool HasParametersOf(DefinedMethod method, DefinedMethod invoke) =>
        method.Shape.TypeParameterCount == 0 &&
        method.Shape.ParameterTypes.Select(static type => type.Unmodified).SequenceEqual(invoke.Shape.ParameterTypes.Select(static type => type.Unmodified));

    /// <summary>A claim that the code does not bear out.</summary>
    internal static Refusal Forged(string message) => new(VerifierRules.BackDoor, $"{message}: what binds spindles is generated, never written by hand");
}
