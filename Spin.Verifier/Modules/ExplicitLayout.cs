using System.Collections.Generic;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Modules;

/// <summary>Fields placed by offset, where some are references: those are aligned, and overlap with nothing.</summary>
internal static class ExplicitLayout
{
    private const int Word = 8;

    /// <summary>Refuses a structure whose references might be read as something else.</summary>
    internal static void Check(DefinedType type, TypeRelations relations)
    {
        if (!type.Parameters.IsEmpty || type.Layout.PackingSize is not (0 or >= Word) || type.Layout.Size % Word != 0)
        {
            throw Overlapping("places references by offset in a structure whose size or alignment is not that of references");
        }

        List<(long Start, long End, bool HasReferences)> placed = [];
        foreach (DefinedField field in type.Fields)
        {
            if (field.IsStatic)
            {
                continue;
            }

            IlType held = field.Type.Unmodified;
            bool hasReferences = !ConstraintChecker.IsUnmanaged(relations, held, 0);
            (long Start, long End, bool HasReferences) own = (field.Offset, field.Offset + SizeBound.Of(held), hasReferences);
            if (own.Start < 0 || hasReferences && own.Start % Word != 0)
            {
                throw Overlapping($"places {field} where no reference is aligned");
            }

            foreach ((long start, long end, bool otherHasReferences) in placed)
            {
                if ((hasReferences || otherHasReferences) && own.Start < end && start < own.End)
                {
                    throw Overlapping($"places {field} over another field, and one of them holds references");
                }
            }

            placed.Add(own);
        }
    }

    private static Refusal Overlapping(string message) => new(VerifierRules.Layout, $"{message}: remove StructLayout");
}
