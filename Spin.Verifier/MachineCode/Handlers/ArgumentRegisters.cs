using System.Collections.Generic;
using System.Reflection.Metadata;

namespace Spin.Verifier.MachineCode;

/// <summary>
/// Which registers hold, at a method's entry, a pointer that is never null: the instance, and what is passed by reference. Registers are
/// told as long as every parameter takes exactly one of them (System V ABI, x86-64, 3.2.3).
/// </summary>
internal static class ArgumentRegisters
{
    /// <summary>The registers of an instance method.</summary>
    internal static KnownPointers Of(MetadataReader reader, MethodDefinition method)
    {
        List<bool> pointers = [true];
        BlobReader signature = reader.GetBlobReader(method.Signature);
        signature.ReadSignatureHeader();
        int count = signature.ReadCompressedInteger();
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.Void)
        {
            return KnownPointers.OfArguments([.. pointers]);
        }

        for (int index = 0; index < count && IsOneRegister(ref signature, out bool isByReference); index++)
        {
            pointers.Add(isByReference);
        }

        return KnownPointers.OfArguments([.. pointers]);
    }

    /// <summary>Reads a parameter's type, if it takes one integer register.</summary>
    private static bool IsOneRegister(ref BlobReader signature, out bool isByReference)
    {
        SignatureTypeCode code = Read(ref signature);
        isByReference = code == SignatureTypeCode.ByReference;
        if (isByReference)
        {
            return SkipSimple(ref signature, Read(ref signature));
        }

        return code is >= SignatureTypeCode.Boolean and <= SignatureTypeCode.UInt64 or SignatureTypeCode.IntPtr or SignatureTypeCode.UIntPtr
            or SignatureTypeCode.String or SignatureTypeCode.Object;
    }

    /// <summary>Reads a type code, past the modifiers that make an argument by reference read-only.</summary>
    private static SignatureTypeCode Read(ref BlobReader signature)
    {
        SignatureTypeCode code = signature.ReadSignatureTypeCode();
        while (code is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            signature.ReadTypeHandle();
            code = signature.ReadSignatureTypeCode();
        }

        return code;
    }

    private static bool SkipSimple(ref BlobReader signature, SignatureTypeCode code)
    {
        if (code == SignatureTypeCode.TypeHandle)
        {
            signature.ReadTypeHandle();
            return true;
        }

        return code is >= SignatureTypeCode.Boolean and <= SignatureTypeCode.String or SignatureTypeCode.IntPtr or SignatureTypeCode.UIntPtr
            or SignatureTypeCode.Object;
    }
}
