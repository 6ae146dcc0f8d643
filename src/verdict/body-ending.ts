/** The words that names of bodies, and of those who stand for them, end in. */
export const bodyEnding =
  /[府厅局委办部院会处所队校站司团行社科室厂场镇乡县市区省位门组心园馆室员长者人民店企户体构党学关署库库中层级村街道班片盟旗港线段网股业台房联协代委]$|代表$|负责人$|公司|集团|政府|机关/
