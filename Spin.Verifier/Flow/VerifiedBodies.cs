using System;
using System.Collections.Concurrent;
using System.Reflection.Metadata;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Flow;

/// <summary>The bodies that rules look into beyond the one that they judge, each verified once.</summary>
internal sealed class VerifiedBodies
{
    private readonly ConcurrentDictionary<DefinedMethod, VerifiedBody?> _known = new();

    /// <summary>Keeps a body that has been verified.</summary>
    internal VerifiedBody Add(DefinedMethod method, BodyVerifier verified) => _known.GetOrAdd(method, new VerifiedBody(method, verified, this))!;

    /// <summary>The body of a method.</summary>
    /// <returns>Null where it has none, or none that is type-safe, for which it is refused by itself.</returns>
    internal VerifiedBody? Find(DefinedMethod method) =>
        _known.TryGetValue(method, out VerifiedBody? known) ? known : _known.GetOrAdd(method, Verify(method));

    private VerifiedBody? Verify(DefinedMethod method)
    {
        if (method.BodyAddress == 0)
        {
            return null;
        }

        try
        {
            MethodBodyBlock block = method.Owner.Assembly.Image.GetMethodBody(method.BodyAddress);
            BodyVerifier verifier = new(method, block, new TypeRelations(method.Owner.Assembly.All.WellKnown, method.Owner, method));
            verifier.Verify();
            return new VerifiedBody(method, verifier, this);
        }
        catch (Exception failure) when (failure is Refusal || UnreadableMetadata.Is(failure))
        {
            return null;
        }
    }
}
