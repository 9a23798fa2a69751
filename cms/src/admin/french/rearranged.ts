import type { Replacement } from './hard-coded.ts';

/**
 * Pieces of Strapi's screens that serve nobody here, and that no option takes away, by the file of
 * the package. They are replaced as English is: `replace-hard-coded.ts`.
 */
export const rearranged: Readonly<Record<string, readonly Replacement[]>> = {
  // The menu leads to the settings those alone who have some to see.
  '@strapi/admin/dist/admin/admin/src/hooks/useMenu': [
    [
      'const rawMenu = useStrapiApp(',
      "const sections = useStrapiApp('useMenu', (state)=>state.settings);\n    const rawMenu = useStrapiApp(",
    ],
    [
      'getGeneralLinks(generalSectionLinksRef.current,',
      `getGeneralLinks(generalSectionLinksRef.current.map((link)=>link.to !== '/settings' ? link : {
                ...link,
                permissions: [
                    ...Object.values(permissions.settings ?? {}),
                    ...Object.values(sections).flatMap(({ links })=>links.map((one)=>({ main: one.permissions })))
                ].flatMap(({ main })=>main ?? [])
            }),`,
    ],
    // Without that link, Strapi would show no other.
    [
      'if (settingsLinkIndex === -1) {',
      'if (settingsLinkIndex === -1) {\n        return authorizedGeneralSectionLinks;',
    ],
  ],
  // The page of versions and prices is not there: `settings.tsx`.
  '@strapi/admin/dist/admin/admin/src/hooks/useSettingsMenu': [
    [
      'globalLinks.map(addPermissions)',
      "globalLinks.filter(({ id })=>id !== '000-application-infos').map(addPermissions)",
    ],
  ],
  // A part of the menu of contents with nothing in it is not there; a search that finds nothing says so.
  '@strapi/content-manager/dist/admin/components/LeftMenu': [
    [
      'children: menu.map((section)=>{',
      "children: menu.filter(({ id, links })=>id === 'collectionTypes' || links.length > 0).map((section)=>{",
    ],
  ],
  // Beside our « Images », its « Fichiers » has an icon of its own.
  '@strapi/upload/dist/admin/index': [
    ["import { Images } from '@strapi/icons'", "import { Folder } from '@strapi/icons'"],
    ['icon: Images', 'icon: Folder'],
  ],
  // Of a picture, the details there know neither whose it is nor its licence: ours do.
  '@strapi/upload/dist/admin/future/pages/Assets/components/AssetDetails/AssetDetailsDrawer': [
    [
      "import { useIntl } from 'react-intl';",
      "import { useIntl } from 'react-intl';\nimport { Link as OurLink } from 'react-router-dom';",
    ],
    [
      `/*#__PURE__*/ jsx(DetailField, {
                                                    name: "caption",`,
      `isImage && /*#__PURE__*/ jsx(Typography, {
                                                    tag: OurLink,
                                                    textColor: 'primary600',
                                                    to: \`/images?image=\${asset.id}\`,
                                                    children: asset.credit ? \`Crédit et licence : \${asset.credit}\` : 'Dire de qui elle est : crédit et licence'
                                                }),
                                                /*#__PURE__*/ jsx(DetailField, {
                                                    name: "caption",`,
    ],
  ],
  // Filled when the invitation is read, the form emptied what had been typed in it meanwhile.
  '@strapi/admin/dist/admin/admin/src/pages/Auth/components/Register': [
    [
      `/*#__PURE__*/ jsx(Form, {
                    method: "POST",
                    initialValues: {
                        firstname: userInfo`,
      `registrationToken && !userInfo ? null : /*#__PURE__*/ jsx(Form, {
                    method: "POST",
                    initialValues: {
                        firstname: userInfo`,
    ],
  ],
  // A part of the home page is no main part: there is one in a page.
  '@strapi/admin/dist/admin/admin/src/components/WidgetRoot': [
    ['tag: "main"', 'tag: "div"'],
    // In a column of its own, below that width, it is as high as what it says.
    ['height: "261px"', 'height: { initial: "auto", large: "261px" }'],
  ],
  // What says whether a document is online comes after its name: it was out of sight, on the right.
  '@strapi/content-manager/dist/admin/pages/ListView/ListViewPage': [
    [
      "formattedHeaders.push({\n                attribute: {\n                    type: 'custom'\n                },\n                name: 'status'",
      "formattedHeaders.splice(1, 0, {\n                attribute: {\n                    type: 'custom'\n                },\n                name: 'status'",
    ],
    [
      'number: pagination?.total',
      "number: pagination?.total,\n                            type: model.split('.').at(-1)",
    ],
  ],
  // Long days took the place of other columns.
  '@strapi/content-manager/dist/admin/pages/ListView/components/TableCells/CellValue': [
    [
      "parseISO(value), {\n            dateStyle: 'full'",
      "parseISO(value), {\n            dateStyle: 'medium'",
    ],
    [
      "formatDate(value, {\n            dateStyle: 'full'",
      "formatDate(value, {\n            dateStyle: 'medium'",
    ],
  ],
  // What a relation of a new document starts with is in its form: `screens/starting-values.ts`.
  '@strapi/content-manager/dist/admin/pages/EditView/utils/data': [
    [
      "prepareRelations = traverseData((attribute)=>attribute.type === 'relation'",
      "prepareRelations = traverseData((attribute, value)=>attribute.type === 'relation' && !Array.isArray(value.connect)",
    ],
  ],
  // In a narrow window, the panels are in a drawer, where nothing parted them.
  '@strapi/content-manager/dist/admin/pages/EditView/components/Panels': [
    [
      'gap: 2,\n        children: /*#__PURE__*/ jsx(DescriptionComponentRenderer',
      'gap: { initial: 5, large: 2 },\n        children: /*#__PURE__*/ jsx(DescriptionComponentRenderer',
    ],
  ],
  // What forms and lists are about, for the words that tell it: « Nouvelle offre », « 3 offres ».
  '@strapi/content-manager/dist/admin/pages/EditView/components/Header': [
    [
      "defaultMessage: 'Create an entry'\n    })",
      "defaultMessage: 'Create an entry'\n    }, {\n        type: params.slug?.split('.').at(-1) ?? ''\n    })",
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/EditView/EditViewPage': [
    [
      'children: pageTitle',
      `children: !isCreatingDocument ? pageTitle : formatMessage({
                    id: 'content-manager.containers.edit.title.new',
                    defaultMessage: 'Create an entry'
                }, {
                    type: model.split('.').at(-1)
                })`,
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/ListView/components/TableCells/Relations': [
    ['const { model } = useDoc()', 'const { model, schema } = useDoc()'],
    [
      'number: contentCount',
      "number: contentCount,\n                        type: schema?.attributes[targetField]?.target?.split('.').at(-1) ?? ''",
    ],
  ],
  '@strapi/content-manager/dist/admin/pages/ListView/components/TableCells/Components': [
    ['number: content.length', "number: content.length,\n                        type: ''"],
  ],
  // What is paid for is asked about where it was paid for alone: elsewhere no such route answers.
  '@strapi/content-manager/dist/admin/hooks/useDocumentActions': [
    [
      'useGetAiFeatureConfigQuery()',
      'useGetAiFeatureConfigQuery(undefined, { skip: !useAIAvailability() })',
    ],
  ],
  '@strapi/i18n/dist/admin/services/aiLocalizationJobs': [
    [
      'const { useGetAILocalizationJobsByDocumentQuery } = aiLocalizationJobsApi;',
      `import { useAIAvailability } from '@strapi/admin/strapi-admin/ee';
const useGetAILocalizationJobsByDocumentQuery = (about, options)=>aiLocalizationJobsApi.useGetAILocalizationJobsByDocumentQuery(about, useAIAvailability() ? options : { skip: true });`,
    ],
  ],
  // The preview in the frame has its three widths; those of Strapi, above, were two others.
  '@strapi/content-manager/dist/admin/preview/pages/Preview': [
    [
      'jsxs(Flex, {\n                                                direction: "row"',
      'hasAdvancedPreview && jsxs(Flex, {\n                                                direction: "row"',
    ],
  ],
  // Notices come where they hide neither the title of a form nor its buttons.
  '@strapi/admin/dist/admin/admin/src/features/Notifications': [
    ['position: "top-center"', 'position: "bottom-center"'],
  ],
  // The words of the button are longer in French, and broke in two lines.
  '@strapi/content-manager/dist/admin/pages/EditView/components/FormInputs/Wysiwyg/WysiwygNav': [
    ['minWidth: "132px"', 'minWidth: "180px"'],
  ],
};
