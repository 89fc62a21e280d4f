using Spin.Verifier.Metadata;

namespace Spin.Verifier.Flow;

/// <summary>A body that is known to be type-safe.</summary>
/// <param name="Method">The method.</param>
/// <param name="Code">Its instructions.</param>
internal readonly record struct VerifiedBody(DefinedMethod Method, InstructionReader Code);
