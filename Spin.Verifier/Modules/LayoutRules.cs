using System.Reflection;
using Spin.Verifier.Metadata;
using Spin.Verifier.Types;

namespace Spin.Verifier.Modules;

/// <summary>Fields and where they lie: references never overlap with anything, and nothing of the stack lies in an object.</summary>
internal static class LayoutRules
{
    private const int NoOffset = -1;

    /// <summary>Refuses fields and layouts.</summary>
    internal static void Check(DefinedType type, TypeRelations relations)
    {
        // First, since what follows looks into structures; one that contains itself has no size at all.
        if (SizeBound.IsExceeded(type.Self))
        {
            throw new Refusal(VerifierRules.Layout, $"is larger than the fields of a type may be, {SizeBound.Largest} bytes: use an array");
        }

        bool hasReferences = false;
        int instanceFields = 0;
        foreach (DefinedField field in type.Fields)
        {
            IlType fieldType = field.Type.Unmodified;
            CheckField(type, field, fieldType, relations);
            if (!field.IsStatic)
            {
                instanceFields++;
                hasReferences |= !ConstraintChecker.IsUnmanaged(relations, fieldType, 0);
            }
        }

        CheckLayout(type, hasReferences, relations);
        CheckInlineArray(type, instanceFields);
    }

    private static void CheckField(DefinedType type, DefinedField field, IlType fieldType, TypeRelations relations)
    {
        ConstraintChecker.Check(relations, field.Type);
        if (!Visibility.CanSee(type, fieldType))
        {
            throw Refusal.Hidden($"the type of {field}, {fieldType}, is not visible here");
        }

        bool isOfStack = fieldType is ByRefType || relations.IsRefStruct(fieldType);
        if (ConstraintChecker.IsVoid(fieldType) || ConstraintChecker.IsSpecial(fieldType) || isOfStack && (field.IsStatic || !type.IsRefStruct) ||
            fieldType is ByRefType reference && relations.IsRefStruct(reference.Target))
        {
            throw Refusal.Types($"{field} cannot hold {fieldType}, which lives on the stack only");
        }

        if (field.Offset < NoOffset)
        {
            throw new Refusal(VerifierRules.Layout, $"{field} is placed where no field can lie");
        }

        if (type.IsInterface && !field.IsStatic)
        {
            throw Refusal.Types($"the interface has the field {field.Name}");
        }

        if (field.HasData && (!field.IsStatic || field.IsLiteral || !IsConstantData(fieldType)))
        {
            throw Refusal.Types($"the first value of {field} lies in the file, where no value of {fieldType} can lie");
        }

        if (type.Traits.IsReadOnlyStruct && !field.IsStatic && !field.IsReadOnly)
        {
            throw Refusal.Types($"{field} is writable in a read-only structure");
        }
    }

    // Numbers, and structures without fields that only have a size.
    private static bool IsConstantData(IlType type) => type is NamedType { Definition: { } definition } &&
        (definition.Primitive is not (Primitive.None or Primitive.IntPtr or Primitive.UIntPtr or Primitive.Boolean) ||
         definition.IsValueType && !definition.IsRefStruct && definition.Fields.IsEmpty && definition.Layout.Size > 0);

    private static void CheckLayout(DefinedType type, bool hasReferences, TypeRelations relations)
    {
        if (type.Layout.Size < 0)
        {
            throw Refusal.Metadata("has no possible size");
        }

        switch (type.Attributes & TypeAttributes.LayoutMask)
        {
            case TypeAttributes.AutoLayout:
                return;
            case TypeAttributes.SequentialLayout:
                if (hasReferences && type.Layout.PackingSize is not (0 or >= 8))
                {
                    throw new Refusal(VerifierRules.Layout, "packs its fields so that references are not aligned");
                }

                return;
            case TypeAttributes.ExplicitLayout:
                if (!type.IsValueType)
                {
                    throw new Refusal(VerifierRules.Layout, "is a class whose fields are placed by offset: remove StructLayout");
                }

                if (hasReferences)
                {
                    ExplicitLayout.Check(type, relations);
                }

                return;
            default:
                throw Refusal.Metadata("has a layout that no compiler gives");
        }
    }

    private static void CheckInlineArray(DefinedType type, int instanceFields)
    {
        if (type.Traits.InlineArrayLength is not { } length)
        {
            return;
        }

        if (length <= 0 || instanceFields != 1 || !type.IsValueType || (type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.ExplicitLayout)
        {
            throw new Refusal(VerifierRules.Layout, "is an inline array of no possible length or of more than one field");
        }
    }
}
