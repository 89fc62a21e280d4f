using System.Collections.Generic;
using System.Linq;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Manifest;

/// <summary>A binding is what the generator writes: thunks that lead to marked handlers, their guards and matched fields, and nowhere else.</summary>
internal static class BindingRules
{
    private const string Name = "Binding";
    private const string Create = "Create";
    private const string ReaderPrefix = "Read_";

    /// <summary>Holds a binding to that.</summary>
    internal static void Check(DefinedType spindle, DefinedType binding, SpindleManifest manifest)
    {
        DefinedType? inner = spindle.FindNested(Name);
        if (inner is null)
        {
            throw ManifestRules.Forged($"{spindle} has no binding of its own");
        }

        CheckForm(inner);
        foreach (DefinedMethod thunk in inner.Methods)
        {
            if (!Targets(spindle, thunk, manifest).Any(target => ThunkForm.PassesOn(thunk, target, spindle)) && !IsReader(spindle, thunk, manifest))
            {
                throw ManifestRules.Forged($"the thunk {thunk} does not merely call what its name says");
            }
        }

        if (binding == inner)
        {
            return;
        }

        // A spindle that is not public is reached through a class beside it, which casts and passes on.
        CheckForm(binding);
        foreach (DefinedMethod thunk in binding.Methods)
        {
            if (!inner.MethodsNamed(thunk.Name).Any(target => ThunkForm.PassesOn(thunk, target, spindle)))
            {
                throw ManifestRules.Forged($"the thunk {thunk} does not merely call what its name says");
            }
        }
    }

    /// <summary>The one constructor of a spindle.</summary>
    internal static DefinedMethod? ConstructorOf(DefinedType spindle) => spindle.MethodsNamed(".ctor").FirstOrDefault();

    private static void CheckForm(DefinedType binding)
    {
        bool isStatic = binding.IsAbstract && binding.IsSealed && binding.Parameters.IsEmpty && binding.Fields.IsEmpty;
        foreach (DefinedMethod method in binding.Methods)
        {
            isStatic &= method.IsStatic;
        }

        if (!isStatic)
        {
            throw ManifestRules.Forged($"{binding} holds more than thunks");
        }
    }

    private static IEnumerable<DefinedMethod> Targets(DefinedType spindle, DefinedMethod thunk, SpindleManifest manifest)
    {
        if (thunk.Name == Create)
        {
            foreach (DefinedMethod constructor in spindle.MethodsNamed(".ctor"))
            {
                yield return constructor;
            }
        }

        foreach (DefinedMethod method in spindle.MethodsNamed(thunk.Name))
        {
            if (ManifestReader.Handles(method).Any() || manifest.Handlers.Any(claim => claim.Spindle == spindle && claim.Terms.Guard == method.Name))
            {
                yield return method;
            }
        }
    }

    private static bool IsReader(DefinedType spindle, DefinedMethod thunk, SpindleManifest manifest) =>
        manifest.Handlers.Any(claim => claim.Spindle == spindle && claim.Matches.Any(match => match.Reader is { } reader &&
            thunk.Name == ReaderPrefix + reader && ThunkForm.ReadsField(thunk, reader, spindle)));
}
