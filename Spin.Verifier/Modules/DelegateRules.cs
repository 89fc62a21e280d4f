using System.Reflection;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Modules;

/// <summary>A delegate is what the runtime makes of it, and nothing else.</summary>
internal static class DelegateRules
{
    /// <summary>Refuses a delegate with members of its own.</summary>
    internal static void Check(DefinedType type)
    {
        bool hasInvoke = false;
        bool hasConstructor = false;
        bool isPlain = type.Fields.IsEmpty && type.OwnInterfaces.Count == 0;
        foreach (DefinedMethod method in type.Methods)
        {
            bool isOfRuntime = (method.Implementation & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Runtime && method.BodyAddress == 0 && !method.IsStatic;
            isPlain &= isOfRuntime && method.Shape.TypeParameterCount == 0;
            switch (method.Name)
            {
                case "Invoke" when !hasInvoke:
                    hasInvoke = true;
                    break;
                case ".ctor" when !hasConstructor && method.Shape.ParameterTypes is [{ } target, { } function] &&
                    target.Equals(type.Assembly.All.WellKnown.Object) && function.Equals(type.Assembly.All.WellKnown.IntPtr):
                    hasConstructor = true;
                    break;
                case "BeginInvoke" or "EndInvoke":
                    break;
                default:
                    isPlain = false;
                    break;
            }
        }

        if (!isPlain || !hasInvoke || !hasConstructor)
        {
            throw Refusal.Types("is a delegate with members that no delegate has");
        }
    }
}
