using System.Collections.Generic;
using System.Reflection.Metadata;

namespace Spin.Analysis.Il;

/// <summary>A function made into a delegate: <c>ldftn</c> or <c>ldvirtftn</c>, and the constructor right behind it.</summary>
/// <param name="Maker">The method that makes it.</param>
/// <param name="Offset">The constructor's call.</param>
/// <param name="Function">The function.</param>
/// <param name="Type">The delegate's type.</param>
internal sealed record IlDelegateCreation(IlMethod Maker, int Offset, IlMember Function, IlType Type)
{
    /// <summary>The delegates that the methods of an assembly make.</summary>
    internal static IEnumerable<IlDelegateCreation> FindAll(IlProgram program, IlModule module)
    {
        foreach (MethodDefinitionHandle handle in module.Reader.MethodDefinitions)
        {
            IlMethod maker = new(module, handle);
            if (!maker.HasBody)
            {
                continue;
            }

            IlMember? function = null;
            foreach (IlInstruction instruction in IlReader.Read(module.Image.GetMethodBody(maker.Definition.RelativeVirtualAddress)))
            {
                if (function is not null && instruction.OpCode == ILOpCode.Newobj)
                {
                    yield return new IlDelegateCreation(maker, instruction.Offset, function, program.Symbols.MemberOf(module, instruction.Handle).Owner);
                }

                function = instruction.OpCode is ILOpCode.Ldftn or ILOpCode.Ldvirtftn ? program.Symbols.MemberOf(module, instruction.Handle) : null;
            }
        }
    }
}
